import type { JsonObject } from '@ggmi/core';
import { isJsonObject } from '../config/plain-data.js';

/** Capabilities as plain data: keys without a value are left out. */
export function plainCapabilities(capabilities: object): JsonObject {
  const plain: unknown = JSON.parse(JSON.stringify(capabilities));
  return isJsonObject(plain) ? plain : {};
}
