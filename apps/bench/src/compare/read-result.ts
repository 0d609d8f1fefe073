import { readFileSync } from 'node:fs';
import { GgmiError } from '@ggmi/core';
import type { BenchmarkResult } from '../estimators/benchmark-result.js';
import type { AnyContest } from './compare-contests.js';

/** What a benchmark writes, and `ggmi bench compare` reads. */
export type AnyResult = BenchmarkResult | AnyContest;

const formats: readonly AnyResult['format'][] = [
  'ggmi/benchmark-of-estimators',
  'ggmi/benchmark-of-generators',
  'ggmi/benchmark-of-trainers',
];
const version: AnyResult['version'] = 1;

/**
 * Reads a result that `ggmi bench estimators`, `generators` or `trainers` has written.
 *
 * @throws RESULT_UNREADABLE where there is no such file, or it is something else.
 */
export function readResult(file: string): AnyResult {
  const content = contentOf(file);
  if (typeof content === 'object' && content !== null && 'format' in content) {
    // The format and version that this program writes, with whatever it wrote then.
    const result = content as AnyResult;
    if (formats.includes(result.format) && result.version === version) return result;
  }
  throw unreadable(file, 'it is no result of version 1');
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error), error);
  }
}

function unreadable(file: string, reason: string, cause?: unknown): GgmiError {
  return new GgmiError({
    code: 'RESULT_UNREADABLE',
    message: `${file} cannot be read as the result of a benchmark: ${reason}.`,
    next: 'Give the result.json that `ggmi bench estimators`, `generators` or `trainers` named, or what it printed with --json.',
    fields: { file, reason },
    cause,
  });
}
