import type { ProblemDraft } from '../../problems/problem-draft.js';
import { sourceRoles, type FitContext, type FitRule } from './fit-context.js';
import { replicateReadings, type NamedReading } from './readings-by-type.js';

type Replicate = NamedReading<'replicate'>;

/** A replicate reading draws S anew each time, sees all of W, and can write S as a vector. */
export const replicateReadingsFit: FitRule = (context) =>
  replicateReadings(context).flatMap((reading) => [
    ...finitePools(context, reading),
    ...weightsProblem(context, reading),
    ...summaryProblem(context, reading),
  ]);

function finitePools(context: FitContext, { path }: Replicate): readonly ProblemDraft[] {
  const finite = sourceRoles(context)
    .map(({ role }) => role)
    .filter((role) => role !== 'heldOut')
    .filter((role) => context.capabilities('generator', role)?.pool === 'finite');
  if (finite.length === 0) return [];
  return [
    {
      code: 'POOL_FINITE',
      path: [...path, 'type'],
      received: `'replicate' on the finite pool of ${finite.join(', ')}`,
      expected: 'sources that give fresh items for every replicate',
      next: 'Use `type: supersample`, which resamples a finite pool, or unlimited sources.',
    },
  ];
}

function weightsProblem(context: FitContext, { path }: Replicate): readonly ProblemDraft[] {
  const weights = context.capabilities('post-trainer', 'trainer')?.weights;
  if (weights === undefined || weights === 'full') return [];
  return [
    {
      code: 'WEIGHTS_UNAVAILABLE',
      path: [...path, 'type'],
      received: `'replicate' with a trainer whose weights are '${weights}'`,
      expected: "a trainer whose weights are 'full'",
      next: 'Use `type: supersample`, which needs losses only, or another trainer.',
    },
  ];
}

function summaryProblem(context: FitContext, read: Replicate): readonly ProblemDraft[] {
  const trainer = context.capabilities('post-trainer', 'trainer');
  if (trainer === undefined) return [];
  const { summary } = read.reading;
  const path = [...read.path, 'summary'];
  if (summary === 'statistic') {
    if (trainer.sufficientStatistic) return [];
    return [
      {
        code: 'STATISTIC_UNAVAILABLE',
        path,
        received: "'statistic' with a trainer that names no sufficient statistic",
        expected: "a summary that this trainer's data have: 'mean' or 'flatten'",
        next: 'Write `summary: flatten` (all of S) or `summary: mean`.',
      },
    ];
  }
  if (trainer.accepts === 'vector') return [];
  return [
    {
      code: 'SUMMARY_UNSUPPORTED',
      path,
      received: `'${summary}' of ${trainer.accepts} examples`,
      expected: `vector examples for '${summary}'`,
      next: 'Use `type: supersample`, which needs losses only.',
    },
  ];
}
