import type { CheckSince } from '../model/check.js';

/** The first version of the contract and of the kit. */
export const sinceTheFirst: CheckSince = { contract: 1, kit: '0.1' };
