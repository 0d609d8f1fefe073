import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  GgmiError,
  type ComparedRun,
  type InputComparison,
  type RunComparison,
  type RunDifference,
  type SettingComparison,
} from '@ggmi/core';
import { compareHeldOut } from './held-out/compare-held-out.js';
import { compareVerdicts } from './compare-verdicts.js';
import { compareInputs } from './inputs/compare-inputs.js';
import { matchSettings } from './match-settings.js';
import { numberComparison } from './numbers/compare-numbers.js';
import { knownStores } from './reading/known-stores.js';
import { readComparedRun, type ReadRun } from './reading/read-compared-run.js';
import { comparedRuns } from './run-labels.js';

/**
 * Compares run folders with the first of them: what differs in the inputs, then what differs in the
 * results, paired wherever items, trainings or runs are common. Nothing is written or computed anew.
 *
 * @throws COMPARE_TOO_FEW of fewer than two folders; COMPARE_SAME_RUN where a folder comes twice;
 * RUN_NOT_FOUND; RUN_DAMAGED.
 */
export function compareRuns(directories: readonly string[]): RunComparison {
  if (directories.length < 2) throw tooFew(directories.length);
  const paths = directories.map((directory) => resolve(directory));
  const storeAt = knownStores();
  const runs = paths.map((path) => readComparedRun(path, storeAt));
  refuseTwice(paths);
  const labels = comparedRuns(runs.map(({ record }, index) => ({ path: paths[index]!, record })));
  return {
    format: 1,
    reference: labels[0]!,
    others: runs.slice(1).map((run, index) => differenceOf(runs[0]!, run, labels[index + 1]!)),
  };
}

function differenceOf(here: ReadRun, there: ReadRun, run: ComparedRun): RunDifference {
  const inputs = compareInputs(here, there);
  return { run, inputs, ...resultsOf(here, there, inputs) };
}

function resultsOf(
  here: ReadRun,
  there: ReadRun,
  { data }: InputComparison,
): Pick<RunDifference, 'settings' | 'leftOut'> {
  const missing = [here, there].flatMap(({ unfinished }, index) =>
    unfinished === undefined
      ? []
      : [
          `${index === 0 ? 'Of the reference' : 'Of this run'} no result is compared: ${unfinished}.`,
        ],
  );
  if (here.summary === undefined || there.summary === undefined) {
    return { settings: [], leftOut: missing };
  }
  const { pairs, onlyHere, onlyThere } = matchSettings(here.summary, there.summary);
  const compareNumbers = numberComparison(here, there);
  const settings = pairs.map(({ label, here: own, there: other }): SettingComparison => ({
    ...label,
    verdicts: compareVerdicts(
      { ...own, generators: generatorsOf(here) },
      { ...other, generators: generatorsOf(there) },
    ),
    heldOut: compareHeldOut(
      { run: here, quantities: own.quantities },
      { run: there, quantities: other.quantities },
      data,
    ),
    numbers: compareNumbers(own.quantities, other.quantities),
  }));
  return { settings, leftOut: leftOutSettings(here, there, { onlyHere, onlyThere }) };
}

function generatorsOf({ record }: ReadRun): readonly string[] {
  return Object.keys(record.config.resolved['generators'] ?? {});
}

function leftOutSettings(
  here: ReadRun,
  there: ReadRun,
  { onlyHere, onlyThere }: { readonly onlyHere: number; readonly onlyThere: number },
): readonly string[] {
  if (onlyHere + onlyThere === 0) return [];
  const isSweep = [here, there].map(({ summary }) => summary?.points !== undefined);
  if (isSweep[0] !== isSweep[1]) {
    return ['One run is a sweep and the other is not: they have no setting in common.'];
  }
  return [
    `Settings that one run alone has are not compared: ${onlyHere} of the reference, ${onlyThere} of this run.`,
  ];
}

function tooFew(count: number): GgmiError {
  return new GgmiError({
    code: 'COMPARE_TOO_FEW',
    message: `A comparison needs two run folders or more; ${count} came.`,
    next: "Give the folders that 'ggmi run' printed; the first is the reference.",
    fields: { count },
  });
}

function refuseTwice(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const real = realpathSync(path);
    if (seen.has(real)) {
      throw new GgmiError({
        code: 'COMPARE_SAME_RUN',
        message: `${path} is there twice: every difference of a run with itself is 0.`,
        next: 'Give another run. One plan has one folder: to try whether it repeats, run it with another --out.',
        fields: { path },
      });
    }
    seen.add(real);
  }
}
