import type { InstanceOf } from '@ggmi/core';
import type { ComponentCheckContext } from '../../model/check-context.js';
import type { Check } from '../../model/check.js';
import type { ComponentSubject } from '../../model/subject.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { sinceTheFirst } from '../since.js';
import { estimatorBench, type EstimatorBench } from './estimator-bench.js';
import type { EstimatorKind, EstimatorTrial } from './estimator-trial.js';

/** A check that estimators of every kind share. */
export interface EstimatorCheckParts {
  /** The last part of the id. */
  readonly name: string;
  readonly sentence: string;
  readonly weight?: 'advice';
  readonly appliesTo?: {
    readonly those: string;
    readonly holds: (
      subject: ComponentSubject<EstimatorKind>,
      /** What is known of the laws that the component is tried with. */
      laws: readonly Pick<KnownLaw, 'nats'>[],
    ) => boolean;
  };
  readonly run: <Sample>(bench: EstimatorBench<Sample>) => Promise<void>;
}

/** The check for estimators of one kind. */
export function estimatorCheck<Kind extends EstimatorKind, Sample>(
  trial: EstimatorTrial<Kind, Sample>,
  parts: EstimatorCheckParts,
): Check<Kind> {
  const { name, sentence, weight, appliesTo, run } = parts;
  return {
    id: `${trial.kind}/${name}`,
    kind: trial.kind,
    sentence,
    since: sinceTheFirst,
    ...(weight && { weight }),
    ...(appliesTo && {
      appliesTo: {
        those: appliesTo.those,
        holds: (subject) =>
          // What SubjectOf says of one kind, which the compiler leaves open here.
          appliesTo.holds(subject, trial.laws(subject as unknown as ComponentSubject<Kind>)),
      },
    }),
    run: (subject, context) =>
      run(
        estimatorBench(
          trial,
          // The same, and of ContextOf too.
          subject as unknown as ComponentSubject<Kind>,
          // The same.
          context as unknown as ComponentCheckContext<InstanceOf[Kind]>,
        ),
      ),
  };
}
