import type { JsonObject } from '@ggmi/core';
import { isRecord } from '../config/config-path.js';

/** A warning of a payload, as the journal notes it. */
export interface NotedWarning {
  readonly code: string;
  readonly message: string;
}

/** Deeper fields of payloads are data. */
const DEEPEST = 4;

/**
 * The warnings of the estimates in a payload, each code once: what stands under `warnings` in its objects.
 * Lists are not gone through: they hold examples and losses.
 */
export function payloadWarnings(payload: JsonObject): readonly NotedWarning[] {
  const found = new Map<string, NotedWarning>();
  for (const { code, message } of warningsIn(payload, DEEPEST)) {
    if (!found.has(code)) found.set(code, { code, message });
  }
  return [...found.values()];
}

function warningsIn(value: unknown, depth: number): readonly NotedWarning[] {
  if (!isRecord(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'warnings' && Array.isArray(each)
      ? each.filter(isWarning)
      : warningsIn(each, depth - 1),
  );
}

function isWarning(value: unknown): value is NotedWarning {
  if (!isRecord(value)) return false;
  return typeof value['code'] === 'string' && typeof value['message'] === 'string';
}
