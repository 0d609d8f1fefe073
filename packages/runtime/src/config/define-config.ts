import type { z } from 'zod';
import type { configSchema } from './config-schema.js';

/** A config as written: what has a default may be left out. */
export type ConfigInput = z.input<typeof configSchema>;

/** Types a config written in TypeScript; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
