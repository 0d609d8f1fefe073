import type { SymbolCounts } from '../counting/frequency-counts.js';

/**
 * An estimate of H, nats, from how often each observed symbol occurred.
 * Shape: at least one count, every count a positive integer; DATA_INVALID otherwise.
 */
export type EntropyOfCounts = (counts: SymbolCounts) => number;
