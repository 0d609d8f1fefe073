import type { CatalogEntry } from './catalog-entry.js';

/** Distances between the laws of an item: D, D_M and D_gen. */
export const divergenceCatalog = {
  'task-divergence': {
    symbol: 'D_TV(D, D_M)',
    name: 'task divergence, prompt averaged out',
    unit: 'probability',
  },
  'generation-divergence': {
    symbol: 'D_TV(D_M, D_gen)',
    name: 'generation divergence, prompt averaged out',
    unit: 'probability',
  },
  'task-divergence-given-prompt': {
    symbol: 'E_p D_TV(D, D_M(·|p))',
    name: 'task divergence, averaged over known prompts',
    unit: 'probability',
  },
  'generation-divergence-given-prompt': {
    symbol: 'E_p D_TV(D_M(·|p), D_gen(·|p))',
    name: 'generation divergence, averaged over known prompts',
    unit: 'probability',
  },
  'task-kl': {
    symbol: 'KL(D‖D_M)',
    name: 'task divergence as Kullback–Leibler, prompt averaged out',
    unit: 'nats/item',
  },
  'task-kl-reversed': {
    symbol: 'KL(D_M‖D)',
    name: 'reversed task divergence as Kullback–Leibler, prompt averaged out',
    unit: 'nats/item',
  },
  'generation-kl': {
    symbol: 'KL(D_M‖D_gen)',
    name: 'generation divergence as Kullback–Leibler, prompt averaged out',
    unit: 'nats/item',
  },
  'task-kl-given-prompt': {
    symbol: 'E_p KL(D‖D_M(·|p))',
    name: 'task divergence as Kullback–Leibler, averaged over known prompts',
    unit: 'nats/item',
  },
  'task-kl-reversed-given-prompt': {
    symbol: 'E_p KL(D_M(·|p)‖D)',
    name: 'reversed task divergence as Kullback–Leibler, averaged over known prompts',
    unit: 'nats/item',
  },
  'generation-kl-given-prompt': {
    symbol: 'E_p KL(D_M(·|p)‖D_gen(·|p))',
    name: 'generation divergence as Kullback–Leibler, averaged over known prompts',
    unit: 'nats/item',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>;
