import { showValue } from '../../problems/show-value.js';
import { valueAt } from '../../config/config-path.js';
import { sourceRoles, type FitRule } from './fit-context.js';

/** An unlimited source says how many items make a data set. */
export const unlimitedSourcesAreCounted: FitRule = (context) =>
  sourceRoles(context).flatMap(({ role, path }) => {
    const pool = context.capabilities('generator', role)?.pool;
    const use = valueAt(context.config, path);
    const count = valueAt(use, ['count']);
    if (pool !== 'unlimited' || count !== undefined) return [];
    return [
      {
        code: 'COUNT_MISSING',
        path: [...path, 'count'],
        received: `nothing, and ${showValue(valueAt(use, ['use']))} never ends`,
        expected: 'the number of items of one data set',
        next: `Add \`count\` to ${path.join('.')}.`,
      },
    ];
  });
