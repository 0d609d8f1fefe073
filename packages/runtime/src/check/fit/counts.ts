import { showValue } from '../../problems/show-value.js';
import { valueAt } from '../../config/config-path.js';
import { sourceRoles, type FitRule } from './fit-context.js';

/** An unlimited source says how many items make a data set, unless the anchors that it is asked about do. */
export const unlimitedSourcesAreCounted: FitRule = (context) => {
  const { prompt } = context.config;
  const asksAnchors = prompt?.kind === 'text' && prompt.items === 'anchors';
  return sourceRoles(context).flatMap(({ role, path }) => {
    const capabilities = context.capabilities('generator', role);
    const pool = capabilities?.pool;
    const use = valueAt(context.config, path);
    const count = valueAt(use, ['count']);
    if (pool !== 'unlimited' || count !== undefined) return [];
    if (asksAnchors && role.startsWith('generators.') && capabilities?.prompts.includes('text')) {
      return [];
    }
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
};
