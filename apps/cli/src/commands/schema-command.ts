import { configJsonSchema } from '@ggmi/runtime/check';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Prints the JSON Schema of the config, for editors. */
export async function schemaCommand({ output }: Surroundings): Promise<number> {
  showJson(configJsonSchema(), output);
  return exitCode.success;
}
