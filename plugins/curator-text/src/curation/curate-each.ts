import type { Curation, Example, TextExample } from '@ggmi/core';
import { Findings } from './findings.js';
import type { Policy } from './policy.js';
import { textItems } from './text-items.js';
import { visitItems } from './visit-items.js';

/** Rules that judge one item by itself. */
export interface ItemRules {
  /** Every reason that there is, in the order of reports. */
  readonly reasons: readonly string[];
  readonly policy: Policy;
  /** What speaks against an item; the first reason is the one it is dropped for. */
  readonly reasonsAgainst: (item: TextExample) => readonly string[];
  readonly signal: AbortSignal;
}

/** Judges every item by itself. @throws DATA_INVALID for an item that is no text. */
export async function curateEach(
  items: readonly Example[],
  { reasons, policy, reasonsAgainst, signal }: ItemRules,
): Promise<Curation> {
  const texts = textItems(items);
  const findings = new Findings(texts, reasons);
  const visit = (position: number): void => {
    for (const reason of reasonsAgainst(texts[position]!)) {
      findings.note(position, { reason, policy });
    }
  };
  await visitItems([...texts.keys()], { signal, visit });
  return findings.curation();
}
