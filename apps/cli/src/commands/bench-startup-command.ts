import { fileURLToPath } from 'node:url';
import { startupBlocks, timeStartup } from '@ggmi/bench';
import { renderBlocks } from '@ggmi/report';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench startup`. */
export interface BenchStartupOptions {
  readonly repetitions: number;
  readonly json?: true;
}

/** Times what people wait for most often: help, and the check of a config. */
export async function benchStartupCommand(
  config: string | undefined,
  { repetitions, json }: BenchStartupOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const rows = await timeStartup({
    program: fileURLToPath(new URL('../main.js', import.meta.url)),
    commands: [['--help'], ...(config === undefined ? [] : [['check', config]])],
    repetitions,
    workingDirectory,
  });
  if (json) showJson({ rows }, output);
  else output.write(`${renderBlocks(startupBlocks(rows), output.style)}\n`);
  return rows.every(({ state }) => state === 'measured') ? exitCode.success : exitCode.userMistake;
}
