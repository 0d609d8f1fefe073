import { defineComponent, type Example } from '@ggmi/core';
import { numberOptions } from './number-options.js';

/** Keeps the first of equal items: the reference of its kind. */
export const noRepeatsCurator = defineComponent('curator', {
  id: '@ggmi/conformance/no-repeats',
  summary: 'Drops repeated items: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({}),
  capabilities: { accepts: ['text', 'vector'], filtersOnly: true },
  needs: {},
  create: () => ({
    async curate(items, { signal }) {
      signal.throwIfAborted();
      const seen = new Set<string>();
      const kept: Example[] = [];
      const repeated: string[] = [];
      for (const item of items) {
        const content = contentOf(item);
        if (seen.has(content)) repeated.push(item.id);
        else kept.push(item);
        seen.add(content);
      }
      const drops = repeated.length === 0 ? [] : [{ reason: 'repeated', ids: repeated }];
      return Promise.resolve({ kept, drops });
    },
  }),
});

function contentOf(item: Example): string {
  return JSON.stringify(item.kind === 'text' ? [item.prompt, item.response] : item.values);
}
