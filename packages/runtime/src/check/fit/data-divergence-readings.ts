import { isRecord, valueAt, type ConfigPath } from '../../config/config-path.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { variablesOfRows } from './embedded-variables.js';
import type { FitContext, FitRule } from './fit-context.js';
import { dataDivergenceReadings, type NamedReading } from './readings-by-type.js';

type DataDivergence = NamedReading<'data-divergence'>;

/** Estimators that a data-divergence reading names exist, take its rows, and get enough of them. */
export const dataDivergenceReadingsFit: FitRule = (context) =>
  dataDivergenceReadings(context).flatMap((read) =>
    read.reading.estimators.flatMap((name, index) =>
      estimatorProblems(context, read, { name, index }),
    ),
  );

interface Named {
  readonly name: string;
  readonly index: number;
}

function estimatorProblems(
  context: FitContext,
  { path, reading }: DataDivergence,
  { name, index }: Named,
): readonly ProblemDraft[] {
  const place = [...path, 'estimators', index];
  const section = valueAt(context.written, ['divergenceEstimators']);
  const existing = isRecord(section) ? Object.keys(section) : [];
  if (!existing.includes(name)) {
    return [unknownEstimator(name, { path: place, existing })];
  }
  const capabilities = context.capabilities('divergence-estimator', `divergenceEstimators.${name}`);
  if (capabilities === undefined) return [];
  const { minimumSampleSize, variables } = capabilities;
  const problems: ProblemDraft[] = [];
  if (reading.items < minimumSampleSize) {
    problems.push({
      code: 'SAMPLE_TOO_SMALL',
      path: [...path, 'items'],
      received: `${reading.items} items`,
      expected: `at least ${minimumSampleSize}, which '${name}' needs`,
      next: `Raise \`items\`, or take '${name}' out of this reading.`,
    });
  }
  const given = variablesOfRows(context, reading);
  if (given !== undefined && variables !== 'any' && variables !== given) {
    problems.push({
      code: 'VARIABLES_MISMATCH',
      path: place,
      received: `'${name}', which takes ${variables} variables`,
      expected: `an estimator of ${given} variables, as the rows of this reading are`,
      next: 'Name another estimator here; `ggmi list` shows their variables.',
    });
  }
  return problems;
}

function unknownEstimator(
  name: string,
  { path, existing }: { readonly path: ConfigPath; readonly existing: readonly string[] },
): ProblemDraft {
  const found = choices(name, existing);
  return {
    code: 'ESTIMATOR_UNKNOWN',
    path,
    received: `'${name}'`,
    expected: 'a name from `divergenceEstimators`',
    ...found,
    next: chooseNext(found, `Add '${name}' to \`divergenceEstimators\`.`),
  };
}
