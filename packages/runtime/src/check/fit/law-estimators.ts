import type { ConfigPath } from '../../config/config-path.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import type { FitContext, FitRule } from './fit-context.js';
import { dataDivergenceReadings } from './readings-by-type.js';

/** Divergence and entropy estimators see rows of numbers of the sort that they are made for. */
export const lawEstimatorsFit: FitRule = (context) => [
  ...Object.keys(context.config.divergenceEstimators ?? {}).flatMap((name) => {
    const role = `divergenceEstimators.${name}`;
    const variables = context.capabilities('divergence-estimator', role)?.variables;
    if (seesEmbeddings(context, name)) return [];
    return judge(context, { path: ['divergenceEstimators', name, 'use'], variables });
  }),
  ...Object.keys(context.config.entropyEstimators ?? {}).flatMap((name) => {
    const role = `entropyEstimators.${name}`;
    const variables = context.capabilities('entropy-estimator', role)?.variables;
    return judge(context, { path: ['entropyEstimators', name, 'use'], variables });
  }),
];

/** Text reaches an estimator that a reading names for its embeddings. */
function seesEmbeddings(context: FitContext, name: string): boolean {
  return (
    context.capabilities('generator', 'anchors')?.produces === 'text' &&
    dataDivergenceReadings(context).some(({ reading }) => reading.estimators.includes(name))
  );
}

interface LawEstimator {
  readonly path: ConfigPath;
  /** Undefined where the component was not found. */
  readonly variables: 'continuous' | 'discrete' | 'any' | undefined;
}

function judge(context: FitContext, { path, variables }: LawEstimator): readonly ProblemDraft[] {
  const anchors = context.capabilities('generator', 'anchors');
  if (anchors === undefined || variables === undefined) return [];
  const name = String(path[1]);
  if (anchors.produces !== 'vector') {
    return [
      {
        code: 'EXAMPLE_KIND_MISMATCH',
        path,
        received: `'${name}' on ${anchors.produces} examples`,
        expected: 'vector examples, which it takes as rows of numbers',
        next:
          path[0] === 'divergenceEstimators'
            ? `Name '${name}' in a reading of \`type: data-divergence\`, which embeds text, or remove it.`
            : `Remove '${name}', or evaluate vectors.`,
      },
    ];
  }
  const given = anchors.discrete ? 'discrete' : 'continuous';
  if (variables === 'any' || variables === given) return [];
  return [
    {
      code: 'VARIABLES_MISMATCH',
      path,
      received: `'${name}', which takes ${variables} variables`,
      expected: `an estimator of ${given} variables, as the anchors are ${given}`,
      next: 'Choose another estimator; `ggmi list` shows their variables.',
    },
  ];
}
