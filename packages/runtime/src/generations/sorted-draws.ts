import type { GenerationRequest, Prompt } from '@ggmi/core';
import type { CellStore } from '../store/cell-store.js';
import { generationKey } from './generation-key.js';

/** One draw of a request, and the address of its answer. */
export interface Draw {
  readonly prompt: Prompt;
  readonly draw: number;
  readonly key: string;
}

/** The draws of a request by whether they are kept: addresses of those that are, in order. */
export interface SortedDraws {
  readonly kept: readonly string[];
  readonly missing: readonly Draw[];
}

/** @param component The key of the generator: see `componentKeys`. */
export function sortedDraws(
  component: string,
  request: Omit<GenerationRequest, 'signal'>,
  store: Pick<CellStore, 'has'>,
): SortedDraws {
  const kept: string[] = [];
  const missing: Draw[] = [];
  const { prompts, firstDraw, draws } = request;
  for (const prompt of prompts) {
    for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
      const key = generationKey(component, { prompt, draw }, request);
      if (store.has(key)) kept.push(key);
      else missing.push({ prompt, draw, key });
    }
  }
  return { kept, missing };
}
