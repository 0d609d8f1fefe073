import { NearDuplicateIndex } from '@ggmi/numerics';
import type { TextExample } from '@ggmi/core';
import { visitItems } from '../curation/visit-items.js';
import { comparedText, itemKey } from './compared-text.js';
import type { DuplicatesOptions } from './duplicates-options.js';

/** Examples that items are held against: the anchors, or the held-out set. */
export interface ReferenceSet {
  /** How the item stands to its nearest example: same prompt and response, near one, or neither. */
  relation(item: TextExample): 'exact' | 'near' | undefined;
}

/** Makes examples searchable. */
export async function referenceSet(
  examples: readonly TextExample[],
  options: DuplicatesOptions,
  signal: AbortSignal,
): Promise<ReferenceSet> {
  const { threshold, shingle } = options;
  const keys = new Set(examples.map(itemKey));
  const texts = new Set<string>();
  const index = new NearDuplicateIndex({ threshold, shingle });
  const visit = (position: number): void => {
    const text = comparedText(examples[position]!, options);
    if (text === undefined || texts.has(text)) return;
    texts.add(text);
    index.add(text);
  };
  await visitItems([...examples.keys()], { signal, visit });
  return {
    relation(item) {
      if (keys.has(itemKey(item))) return 'exact';
      const text = comparedText(item, options);
      return text !== undefined && index.hasMatch(text) ? 'near' : undefined;
    },
  };
}
