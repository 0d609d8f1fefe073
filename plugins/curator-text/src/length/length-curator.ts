import { defineComponent, type TextExample } from '@ggmi/core';
import { curateEach } from '../curation/curate-each.js';
import { lengthOptions, type LengthOptions } from './length-options.js';
import { textLength } from './text-length.js';

const reasons = ['prompt-too-short', 'prompt-too-long', 'response-too-short', 'response-too-long'];

/** Finds prompts and responses outside bounds on their length. */
export const lengthCurator = defineComponent('curator', {
  id: '@ggmi/curator-text/length',
  summary: 'Bounds on the length of prompts and responses, in bytes, characters or words.',
  resultVersion: 1,
  options: lengthOptions,
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: ({ options }) => ({
    curate: (items, { signal }) =>
      curateEach(items, {
        reasons,
        policy: options.policy,
        reasonsAgainst: (item) => [
          ...outside('prompt', item, options),
          ...outside('response', item, options),
        ],
        signal,
      }),
  }),
});

function outside(
  field: 'prompt' | 'response',
  item: TextExample,
  options: LengthOptions,
): readonly string[] {
  const { least = 0, most = Infinity } = options[field];
  const length = textLength(item[field], options.unit);
  if (length < least) return [`${field}-too-short`];
  return length > most ? [`${field}-too-long`] : [];
}
