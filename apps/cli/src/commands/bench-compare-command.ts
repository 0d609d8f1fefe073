import { resolve } from 'node:path';
import { compareResults, comparisonBlocks, readResult } from '@ggmi/bench';
import { renderBlocks } from '@ggmi/report';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench compare`. */
export interface BenchCompareOptions {
  readonly json?: true;
}

/** Holds one result against another, run by run. */
export async function benchCompareCommand(
  files: { readonly a: string; readonly b: string },
  { json }: BenchCompareOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const [a, b] = [files.a, files.b].map((file) => readResult(resolve(workingDirectory, file)));
  const comparison = compareResults(a!, b!);
  if (json) showJson(comparison, output);
  else output.write(`${renderBlocks(comparisonBlocks(comparison), output.style)}\n`);
  return exitCode.success;
}
