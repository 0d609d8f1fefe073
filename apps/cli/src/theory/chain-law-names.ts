import type { ChainLaw } from '@ggmi/theory';

/** The laws of random chains, by what the command line calls them. */
export const chainLawNames = {
  dirichlet: 'dirichlet',
  independent: 'dirichlet-independent-factors',
  reversible: 'dirichlet-reversible',
} as const satisfies Readonly<Record<string, ChainLaw>>;

/** What the command line calls a law. */
export type ChainLawName = keyof typeof chainLawNames;
