import { isRecord, valueAt } from '../../config/config-path.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import type { FitContext, FitRule } from './fit-context.js';
import { divergenceReadings, type NamedReading } from './readings-by-type.js';

type Divergence = NamedReading<'divergence'>;

/** A divergence reading draws from laws: those of the source, the generators and trained models. */
export const divergenceReadingsFit: FitRule = (context) =>
  divergenceReadings(context).flatMap((reading) => [
    ...lawProblems(context, reading),
    ...countProblems(context),
    ...estimatorProblems(context, reading),
  ]);

function lawProblems(context: FitContext, { path }: Divergence): readonly ProblemDraft[] {
  const generators = Object.keys(context.config.generators ?? {}).map(
    (name) => `generators.${name}`,
  );
  const without = ['anchors', ...generators].filter((role) => {
    const capabilities = context.capabilities('generator', role);
    return capabilities !== undefined && capabilities.distribution !== true;
  });
  const trainer = context.capabilities('post-trainer', 'trainer');
  if (trainer !== undefined && trainer.distribution !== true) without.push('trainer');
  if (without.length === 0) return [];
  return [
    {
      code: 'LAW_UNAVAILABLE',
      path: [...path, 'type'],
      received: `'divergence' with ${without.join(', ')}, which cannot be drawn from as a law`,
      expected: 'source, generators and trained models that give their law',
      next: 'Use `type: replicate` or `type: supersample`, or components with the capability `distribution`.',
    },
  ];
}

/** A setting has data sets of a fixed size. */
function countProblems({ config }: FitContext): readonly ProblemDraft[] {
  const missing = Object.entries(config.generators ?? {}).filter(
    ([, use]) => use.count === undefined,
  );
  return missing.map(([name]) => ({
    code: 'COUNT_MISSING',
    path: ['generators', name],
    received: 'no count',
    expected: 'a count: how many items a data set of a setting has',
    next: `Write \`count:\` under \`generators.${name}\`.`,
  }));
}

function estimatorProblems(
  context: FitContext,
  { path, reading }: Divergence,
): readonly ProblemDraft[] {
  const section = valueAt(context.written, ['divergenceEstimators']);
  const existing = isRecord(section) ? Object.keys(section) : [];
  const unknown = reading.estimators.filter((name) => !existing.includes(name));
  const nothing: readonly ProblemDraft[] =
    reading.densities === 'none' && reading.estimators.length === 0
      ? [
          {
            code: 'NOTHING_TO_EVALUATE',
            path: [...path, 'densities'],
            received: "'none' and no estimators",
            expected: 'exact densities, or divergence estimators that see samples',
            next: 'Write `densities: monte-carlo`, or name `estimators`.',
          },
        ]
      : [];
  return [
    ...nothing,
    ...unknown.map((name): ProblemDraft => {
      const found = choices(name, existing);
      return {
        code: 'ESTIMATOR_UNKNOWN',
        path: [...path, 'estimators', reading.estimators.indexOf(name)],
        received: `'${name}'`,
        expected: 'a name from `divergenceEstimators`',
        ...found,
        next: chooseNext(found, `Add '${name}' to \`divergenceEstimators\`.`),
      };
    }),
  ];
}
