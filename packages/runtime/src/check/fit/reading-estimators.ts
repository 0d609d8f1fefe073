import type { MIEstimatorCapabilities, MIInputType } from '@ggmi/core';
import { isRecord, valueAt, type ConfigPath } from '../../config/config-path.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showAlternatives } from '../../problems/show-value.js';
import type { FitContext, FitRule } from './fit-context.js';
import {
  embeddingDependenceReadings,
  replicateReadings,
  supersampleReadings,
} from './readings-by-type.js';
import { variablesOfRows } from './embedded-variables.js';

/** Estimators that a reading names exist, take its input, and get enough of it. */
export const readingEstimatorsFit: FitRule = (context) => [
  ...replicateReadings(context).flatMap(({ path, reading }) =>
    estimatorProblems(context, {
      path,
      names: reading.estimators,
      inputs: ['paired'],
      size: { key: 'replicates', value: reading.replicates },
    }),
  ),
  ...supersampleReadings(context).flatMap(({ path, reading }) =>
    estimatorProblems(context, {
      path,
      names: reading.estimators,
      inputs: reading.weights === undefined ? ['loss-pairs'] : ['loss-pairs', 'repeated-weights'],
      size: { key: 'runs', value: reading.runs },
    }),
  ),
  ...embeddingDependenceReadings(context).flatMap(({ path, reading }) =>
    estimatorProblems(context, {
      path,
      names: reading.estimators,
      inputs: ['paired'],
      size: { key: 'items', value: reading.items },
      variables: variablesOfRows(context, reading) ?? 'continuous',
    }),
  ),
];

interface Asked {
  readonly path: ConfigPath;
  readonly names: readonly string[];
  /** Any of these will do. */
  readonly inputs: readonly MIInputType[];
  /** The key of the reading that says how many rows or runs an estimator gets. */
  readonly size: { readonly key: string; readonly value: number };
  /** Of what sort its rows are. Absent: as the anchors are. */
  readonly variables?: 'continuous' | 'discrete';
}

function estimatorProblems(context: FitContext, asked: Asked): readonly ProblemDraft[] {
  const section = valueAt(context.written, ['estimators']);
  const existing = isRecord(section) ? Object.keys(section) : [];
  return asked.names.flatMap((name) => {
    if (!existing.includes(name)) return [unknownEstimator(context, { asked, name, existing })];
    const capabilities = context.capabilities('mi-estimator', `estimators.${name}`);
    if (capabilities === undefined) return [];
    return takesAny(asked, capabilities)
      ? [
          ...tooSmall(asked, name, capabilities),
          ...variablesMismatch(context, { asked, name, capabilities }),
        ]
      : [otherInput(context, { asked, name, capabilities })];
  });
}

function takesAny(asked: Asked, capabilities: MIEstimatorCapabilities | undefined): boolean {
  return asked.inputs.some((input) => capabilities?.inputs.includes(input));
}

function unknownEstimator(
  context: FitContext,
  { asked, name, existing }: { asked: Asked; name: string; existing: readonly string[] },
): ProblemDraft {
  const found = choices(name, existing);
  return {
    code: 'ESTIMATOR_UNKNOWN',
    path: namePath(context, asked, name),
    received: `'${name}'`,
    expected: 'a name from `estimators`',
    ...found,
    next: chooseNext(found, `Add '${name}' to \`estimators\`.`),
  };
}

interface Judged {
  readonly asked: Asked;
  readonly name: string;
  readonly capabilities: MIEstimatorCapabilities;
}

function otherInput(context: FitContext, { asked, name, capabilities }: Judged): ProblemDraft {
  const fitting = Object.keys(context.config.estimators ?? {}).filter((other) =>
    takesAny(asked, context.capabilities('mi-estimator', `estimators.${other}`)),
  );
  return {
    code: 'ESTIMATOR_INPUT_UNSUPPORTED',
    path: namePath(context, asked, name),
    received: `'${name}', which takes ${showAlternatives(capabilities.inputs)} input`,
    expected: `an estimator that takes ${showAlternatives(asked.inputs)} input`,
    existing: fitting,
    next:
      fitting.length > 0
        ? `Write ${showAlternatives(fitting.map((other) => `'${other}'`))} here.`
        : `Add an estimator of ${showAlternatives(asked.inputs)} input to \`estimators\`; \`ggmi list\` shows them.`,
  };
}

function tooSmall(
  { path, size }: Asked,
  name: string,
  { minimumSampleSize }: MIEstimatorCapabilities,
): readonly ProblemDraft[] {
  if (size.value >= minimumSampleSize) return [];
  return [
    {
      code: 'SAMPLE_TOO_SMALL',
      path: [...path, size.key],
      received: `${size.value} ${size.key}`,
      expected: `at least ${minimumSampleSize}, which '${name}' needs`,
      next: `Raise \`${size.key}\`, or take '${name}' out of this reading.`,
    },
  ];
}

/**
 * Counts of continuous pairs mean nothing, and distances between the numbers of symbols depend on how
 * somebody numbered them.
 */
function variablesMismatch(
  context: FitContext,
  { asked, name, capabilities }: Judged,
): readonly ProblemDraft[] {
  const given = asked.variables ?? variablesOfRows(context, {});
  if (!asked.inputs.includes('paired') || given === undefined) return [];
  if (capabilities.variables === 'any' || capabilities.variables === given) return [];
  return [
    {
      code: 'VARIABLES_MISMATCH',
      path: namePath(context, asked, name),
      received: `'${name}', which takes ${capabilities.variables} variables`,
      expected: `an estimator of ${given} variables, as ${asked.variables === undefined ? 'the anchors' : 'the rows of this reading'} are`,
      next: 'Name another estimator here.',
    },
  ];
}

function namePath(context: FitContext, { path }: Asked, name: string): ConfigPath {
  const list = valueAt(context.written, [...path, 'estimators']);
  const index = Array.isArray(list) ? list.indexOf(name) : -1;
  return index < 0 ? [...path, 'estimators'] : [...path, 'estimators', index];
}
