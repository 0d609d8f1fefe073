import { valueAt } from '../../config/config-path.js';
import { showValue } from '../../problems/show-value.js';
import { sourceRoles, type FitRule } from './fit-context.js';

/** Everything that gives examples gives the kind that the trainer accepts (else: that of the anchors). */
export const exampleKindsAgree: FitRule = (context) => {
  const trainer = context.capabilities('post-trainer', 'trainer');
  const anchors = context.capabilities('generator', 'anchors');
  const wanted = trainer?.accepts ?? anchors?.produces;
  if (wanted === undefined) return [];
  const by = trainer === undefined ? 'the anchors' : 'the trainer';
  return sourceRoles(context).flatMap(({ role, path }) => {
    const produces = context.capabilities('generator', role)?.produces;
    if (produces === undefined || produces === wanted) return [];
    const id = showValue(valueAt(context.written, [...path, 'use']));
    return [
      {
        code: 'EXAMPLE_KIND_MISMATCH',
        path: [...path, 'use'],
        received: `${id}, which gives ${produces} examples`,
        expected: `${wanted} examples, as ${by} ${trainer === undefined ? 'give' : 'accepts'}`,
        next: `Choose a generator of ${wanted} examples, or ${trainer === undefined ? 'other anchors' : 'another trainer'}.`,
      },
    ];
  });
};
