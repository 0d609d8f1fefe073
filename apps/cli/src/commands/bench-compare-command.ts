import { resolve } from 'node:path';
import {
  compareContests,
  compareResults,
  comparisonBlocks,
  contestComparisonBlocks,
  readResult,
  type AnyResult,
  type BenchmarkResult,
} from '@ggmi/bench';
import { GgmiError } from '@ggmi/core';
import { renderBlocks, type Block } from '@ggmi/report';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench compare`. */
export interface BenchCompareOptions {
  readonly json?: true;
}

/** Holds one result against another of the same benchmark. */
export async function benchCompareCommand(
  files: { readonly a: string; readonly b: string },
  { json }: BenchCompareOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const [a, b] = [files.a, files.b].map((file) => readResult(resolve(workingDirectory, file)));
  const { comparison, blocks } = compared(a!, b!);
  if (json) showJson(comparison, output);
  else output.write(`${renderBlocks(blocks, output.style)}\n`);
  return exitCode.success;
}

function compared(
  a: AnyResult,
  b: AnyResult,
): { readonly comparison: unknown; readonly blocks: readonly Block[] } {
  if (isOfEstimators(a) && isOfEstimators(b)) {
    const comparison = compareResults(a, b);
    return { comparison, blocks: comparisonBlocks(comparison) };
  }
  if (isOfEstimators(a) || isOfEstimators(b) || a.format !== b.format) throw resultsUnlike(a, b);
  const comparison = compareContests(a, b);
  return { comparison, blocks: contestComparisonBlocks(comparison) };
}

function isOfEstimators(result: AnyResult): result is BenchmarkResult {
  return result.format === 'ggmi/benchmark-of-estimators';
}

/** RESULTS_UNLIKE: two results to compare come from benchmarks of different kinds. */
function resultsUnlike(a: AnyResult, b: AnyResult): GgmiError {
  return new GgmiError({
    code: 'RESULTS_UNLIKE',
    message: `The one is a ${a.format}, the other a ${b.format}.`,
    next: 'Give two results of one kind of benchmark.',
    fields: { a: a.format, b: b.format },
  });
}
