import type { TextExample } from '@ggmi/core';
import type { Findings } from '../curation/findings.js';
import { visitItems } from '../curation/visit-items.js';
import type { DuplicatesOptions, Treatment } from './duplicates-options.js';
import { referenceSet } from './reference-set.js';

/** The examples to hold items against, and how. */
export interface CopySearch {
  readonly reference: 'anchor' | 'held-out';
  readonly examples: readonly TextExample[];
  readonly treatment: Treatment;
  readonly options: DuplicatesOptions;
  readonly signal: AbortSignal;
}

/** Notes every item that equals one of the examples or is near one. */
export async function findCopies(
  items: readonly TextExample[],
  findings: Findings,
  { reference, examples, treatment, options, signal }: CopySearch,
): Promise<void> {
  if (treatment === 'off' || examples.length === 0) return;
  const known = await referenceSet(examples, options, signal);
  const visit = (position: number): void => {
    const relation = known.relation(items[position]!);
    if (relation === undefined) return;
    findings.note(position, { reason: `${relation}-${reference}`, policy: treatment });
  };
  await visitItems([...items.keys()], { signal, visit });
}
