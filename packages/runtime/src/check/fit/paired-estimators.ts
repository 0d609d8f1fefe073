import type { ConfigPath } from '../../config/config-path.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showAlternatives } from '../../problems/show-value.js';
import type { FitRule } from './fit-context.js';

/** Every estimator of a benchmark takes continuous pairs: the laws of known information draw those. */
export const estimatorsTakePairs: FitRule = (context) =>
  Object.keys(context.config.estimators ?? {}).flatMap((name): readonly ProblemDraft[] => {
    const capabilities = context.capabilities('mi-estimator', `estimators.${name}`);
    const path: ConfigPath = ['estimators', name, 'use'];
    if (capabilities === undefined) return [];
    if (!capabilities.inputs.includes('paired')) {
      return [
        {
          code: 'ESTIMATOR_INPUT_UNSUPPORTED',
          path,
          received: `'${name}', which takes ${showAlternatives(capabilities.inputs)} input`,
          expected: 'an estimator that takes paired input',
          next: `Remove '${name}'; \`ggmi list\` shows what each estimator takes.`,
        },
      ];
    }
    if (capabilities.variables !== 'discrete') return [];
    return [
      {
        code: 'VARIABLES_MISMATCH',
        path,
        received: `'${name}', which takes discrete variables`,
        expected: 'an estimator of continuous variables, as the benchmark tasks draw them',
        next: `Remove '${name}'; \`ggmi list\` shows the variables of each estimator.`,
      },
    ];
  });
