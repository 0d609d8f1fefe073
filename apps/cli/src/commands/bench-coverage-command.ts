import { coverageBlocks, runCoverage } from '@ggmi/bench';
import { renderBlocks } from '@ggmi/report';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench coverage`. */
export interface BenchCoverageOptions {
  /** At least two. */
  readonly seeds: readonly number[];
  readonly workers: number;
  readonly json?: true;
  readonly quiet?: true;
}

/** Seeds between two lines of progress. */
const interval = 10;

/** Counts how many intervals of an evaluation hold the truth, over many seeds. */
export async function benchCoverageCommand(
  config: string,
  { seeds, workers, json, quiet }: BenchCoverageOptions,
  { workingDirectory, output, messages }: Surroundings,
): Promise<number> {
  const result = await runCoverage({
    config,
    workingDirectory,
    seeds,
    workers,
    onProgress: (done) => {
      if (!quiet && done % interval === 0) messages.write(`${done} of ${seeds.length} seeds\n`);
    },
  });
  if (json) showJson(result, output);
  else output.write(`${renderBlocks(coverageBlocks(result), output.style)}\n`);
  return exitCode.success;
}
