import { z } from 'zod';
import type { JsonObject } from '@ggmi/core';
import { configSchema } from './config-schema.js';
import { isJsonObject } from './plain-data.js';

/** The JSON Schema (draft 2020-12) of a config as written, for editors: defaults are optional. */
export function configJsonSchema(): JsonObject {
  const schema: unknown = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12' });
  if (!isJsonObject(schema)) throw new TypeError('The config schema is not plain data.');
  return { ...schema, title: 'GGMI evaluation config' };
}
