import { basename } from 'node:path';
import type { ComparedRun, RunRecord } from '@ggmi/core';

/** What tells the runs of a comparison apart: the name where each has its own, else folder or path. */
export function comparedRuns(
  runs: readonly { readonly path: string; readonly record: RunRecord }[],
): readonly ComparedRun[] {
  const choices = [
    runs.map(({ record }) => record.name),
    runs.map(({ path }) => basename(path)),
    runs.map(({ path }) => path),
  ];
  const labels = choices.find((names) => new Set(names).size === names.length) ?? choices[2]!;
  return runs.map(({ path, record }, index) => ({
    label: labels[index]!,
    folder: basename(path),
    name: record.name,
    seed: record.seed,
    planDigest: record.planDigest,
    status: record.status,
  }));
}
