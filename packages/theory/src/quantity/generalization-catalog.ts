import type { CatalogEntry } from './catalog-entry.js';

/** Risks, signed generalization gaps and absolute generalization errors of both arms. */
export const generalizationCatalog = {
  'anchor-risk': {
    symbol: "E R_D(W')",
    name: 'expected loss on the task of the anchor-trained weights',
    unit: 'loss',
  },
  'synthetic-risk': {
    symbol: 'E R_D(W)',
    name: 'expected loss on the task of the synthetically trained weights',
    unit: 'loss',
  },
  'anchor-gap': {
    symbol: "E[R_D(W') − R̂_{S_anchor}(W')]",
    name: 'signed generalization gap of the anchor arm',
    unit: 'loss',
  },
  'synthetic-gap': {
    symbol: 'E[R_D(W) − R̂_{S_gen}(W)]',
    name: 'signed generalization gap of the synthetic arm, towards the task',
    unit: 'loss',
  },
  'synthetic-gap-own-law': {
    symbol: 'E[R_{D_gen}(W) − R̂_{S_gen}(W)]',
    name: 'signed generalization gap of the synthetic arm, towards its law with a fresh prompt',
    unit: 'loss',
  },
  'synthetic-gap-given-prompt': {
    symbol: 'E[R_{D_gen|p}(W) − R̂_{S_gen}(W)]',
    name: 'signed generalization gap of the synthetic arm, towards its law under the shared prompt',
    unit: 'loss',
  },
  'anchor-error': {
    symbol: "E|R_D(W') − R̂_{S_anchor}(W')|",
    name: 'absolute generalization error of the anchor arm',
    unit: 'loss',
  },
  'synthetic-error': {
    symbol: 'E|R_D(W) − R̂_{S_gen}(W)|',
    name: 'absolute generalization error of the synthetic arm, towards the task',
    unit: 'loss',
  },
  'synthetic-error-own-law': {
    symbol: 'E|R_{D_gen}(W) − R̂_{S_gen}(W)|',
    name: 'absolute generalization error of the synthetic arm, towards its law with a fresh prompt',
    unit: 'loss',
  },
  'synthetic-error-given-prompt': {
    symbol: 'E|R_{D_gen|p}(W) − R̂_{S_gen}(W)|',
    name: 'absolute generalization error of the synthetic arm, towards its law under the shared prompt',
    unit: 'loss',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>;
