import { NearDuplicateIndex } from '@ggmi/numerics';
import type { TextExample } from '@ggmi/core';
import type { Findings } from '../curation/findings.js';
import { visitItems } from '../curation/visit-items.js';
import { comparedText, itemKey } from './compared-text.js';
import type { DuplicatesOptions } from './duplicates-options.js';

/**
 * Notes duplicates among the items, in ascending order of their ids: what stays does not depend on
 * the order of the items, every item that goes is a duplicate of one that stays, and no two that stay
 * are near. Items dropped before take no part.
 */
export async function findRepeats(
  items: readonly TextExample[],
  findings: Findings,
  { options, signal }: { readonly options: DuplicatesOptions; readonly signal: AbortSignal },
): Promise<void> {
  const { exact, near, threshold, shingle } = options;
  const seen = new Map<string, number>();
  const nearOnes = new Set<number>();
  const index = new NearDuplicateIndex({ threshold, shingle });

  const repeats = (position: number): boolean => {
    const key = itemKey(items[position]!);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, position);
    if (exact === 'off' || first === undefined) return false;
    findings.note(position, { reason: 'duplicate-exact', policy: exact });
    if (near !== 'off' && nearOnes.has(first)) {
      findings.note(position, { reason: 'duplicate-near', policy: near });
    }
    return true;
  };
  const visit = (position: number): void => {
    if (repeats(position) || near === 'off') return;
    const text = comparedText(items[position]!, options);
    if (text === undefined) return;
    if (index.hasMatch(text)) {
      nearOnes.add(position);
      findings.note(position, { reason: 'duplicate-near', policy: near });
    } else index.add(text);
  };
  await visitItems(byId(items, findings), { signal, visit });
}

/** Positions of the items that were not dropped, in ascending order of their ids' code units. */
function byId(items: readonly TextExample[], findings: Findings): readonly number[] {
  return [...items.keys()]
    .filter((position) => !findings.isDropped(position))
    .sort((left, right) => {
      const leftId = items[left]!.id;
      const rightId = items[right]!.id;
      if (leftId === rightId) return left - right;
      return leftId < rightId ? -1 : 1;
    });
}
