import {
  GgmiError,
  type Generation,
  type GenerationRequest,
  type JsonObject,
  type Prompt,
  type ScoringRequest,
} from '@ggmi/core';
import type { CellStore } from '../store/cell-store.js';
import { generationKey } from './generation-key.js';
import type { KeptComponent } from './kept-component.js';
import { keptScores } from './kept-scores.js';
import { missingDraws } from './missing-draws.js';

/** Draws what was not drawn before, and keeps every draw from the moment that it is there. */
export interface GenerationKeeper {
  generate(component: KeptComponent, request: GenerationRequest): AsyncIterable<Generation>;
  /** As `score` of a Generator: pairs that were scored before are not scored again. */
  score(component: KeptComponent, request: ScoringRequest): Promise<Float64Array>;
}

/** What a keeper works with. */
export interface KeeperParts {
  readonly store: Pick<CellStore, 'has' | 'read' | 'write'>;
  /** Whether a missing draw is an error. */
  readonly offline: boolean;
  /** How far a request is: kept before, drawn now, and asked for in all. */
  readonly onProgress: (label: string, progress: KeeperProgress) => void;
}

/** Draws of one request. */
export interface KeeperProgress {
  readonly kept: number;
  readonly drawn: number;
  readonly total: number;
}

interface Draw {
  readonly prompt: Prompt;
  readonly draw: number;
}

/**
 * A keeper on a store of segments. A process that is killed loses what was under way and nothing else;
 * a request that failed is no draw, and is made again.
 */
export function generationKeeper(parts: KeeperParts): GenerationKeeper {
  return {
    score: (component, request) => keptScores(component, request, parts),
    async *generate(component, request) {
      const { kept, missing } = sorted(component.key, request, parts.store);
      const progress = { kept: kept.length, drawn: 0, total: kept.length + missing.length };
      parts.onProgress(component.label, { ...progress });
      for (const key of kept) yield readGeneration(parts.store, key);
      if (missing.length === 0) return;
      if (parts.offline) throw notKept(component.label, missing);
      const generator = await component.open();
      for (const group of missingDraws(missing)) {
        const prompts = new Map(group.prompts.map((prompt) => [prompt.id, prompt]));
        for await (const generation of generator.generate({ ...request, ...group })) {
          keep(component.key, { generation, request, prompts }, parts.store);
          progress.drawn += 1;
          parts.onProgress(component.label, { ...progress });
          yield generation;
        }
      }
    },
  };
}

function sorted(
  component: string,
  request: GenerationRequest,
  store: KeeperParts['store'],
): { readonly kept: readonly string[]; readonly missing: readonly Draw[] } {
  const kept: string[] = [];
  const missing: Draw[] = [];
  const { prompts, firstDraw, draws } = request;
  for (const prompt of prompts) {
    for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
      const key = generationKey(component, { prompt, draw }, request);
      if (store.has(key)) kept.push(key);
      else missing.push({ prompt, draw });
    }
  }
  return { kept, missing };
}

function readGeneration(store: KeeperParts['store'], key: string): Generation {
  // Written by `keep`; its digest has been checked.
  return store.read(key) as unknown as Generation;
}

/** A draw that nobody asked for is not kept: the cell will refuse it. */
function keep(
  component: string,
  drawn: {
    readonly generation: Generation;
    readonly request: GenerationRequest;
    readonly prompts: ReadonlyMap<string, Prompt>;
  },
  store: KeeperParts['store'],
): void {
  const { generation, request, prompts } = drawn;
  if (generation.outcome === 'failed' && generation.code === 'REQUEST_FAILED') return;
  const prompt = prompts.get(generation.promptId);
  if (prompt === undefined) return;
  const key = generationKey(component, { prompt, draw: generation.draw }, request);
  // Generations are plain JSON data by contract.
  store.write(key, generation as unknown as JsonObject);
}

/** GENERATION_NOT_KEPT: an offline run lacks draws that no earlier run received. */
function notKept(label: string, missing: readonly Draw[]): GgmiError {
  const [first] = missing;
  return new GgmiError({
    code: 'GENERATION_NOT_KEPT',
    message: `${label}: ${missing.length} draws were never received, the first of them draw ${first?.draw} of prompt '${first?.prompt.id}', and this run is offline.`,
    next: 'Run again without --offline to draw them.',
    fields: {
      missing: missing.length,
      prompt: first?.prompt.id ?? null,
      draw: first?.draw ?? null,
    },
  });
}
