import type { LossPairsInput } from '@ggmi/core';
import type { MemberPairs } from './member-pairs.js';

/** The losses alone, one column: what e-CMI sees of a pair. */
export function lossMembers({ runs }: LossPairsInput): MemberPairs[] {
  return runs.map(({ trained, heldBack }) => ({
    trained: { rows: trained.length, columns: 1, values: trained },
    heldBack: { rows: heldBack.length, columns: 1, values: heldBack },
  }));
}
