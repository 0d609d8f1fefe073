import { defineComponent, type Curation, type CurationContext, type Example } from '@ggmi/core';
import { Findings } from '../curation/findings.js';
import { textItems } from '../curation/text-items.js';
import { duplicatesOptions, type DuplicatesOptions } from './duplicates-options.js';
import { findCopies } from './find-copies.js';
import { findRepeats } from './find-repeats.js';

const reasons = [
  'exact-held-out',
  'near-held-out',
  'exact-anchor',
  'near-anchor',
  'duplicate-exact',
  'duplicate-near',
];

/** Finds exact and near-duplicates among the items, and copies of the anchors and the held-out set. */
export const duplicatesCurator = defineComponent('curator', {
  id: '@ggmi/curator-text/duplicates',
  summary: 'Exact and near-duplicates: among the items, of the anchors, of the held-out set.',
  resultVersion: 1,
  options: duplicatesOptions,
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: ({ options }) => ({ curate: (items, context) => curate(items, context, options) }),
});

async function curate(
  items: readonly Example[],
  { anchors, heldOut, signal }: CurationContext,
  options: DuplicatesOptions,
): Promise<Curation> {
  const texts = textItems(items);
  const findings = new Findings(texts, reasons);
  await findCopies(texts, findings, {
    reference: 'held-out',
    examples: textItems(heldOut),
    treatment: options.heldOut,
    options,
    signal,
  });
  await findCopies(texts, findings, {
    reference: 'anchor',
    examples: textItems(anchors),
    treatment: options.anchors,
    options,
    signal,
  });
  await findRepeats(texts, findings, { options, signal });
  return findings.curation();
}
