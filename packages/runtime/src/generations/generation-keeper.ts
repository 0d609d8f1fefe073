import {
  GgmiError,
  type Embedder,
  type Example,
  type Generation,
  type GenerationRequest,
  type Generator,
  type JsonObject,
  type Matrix,
  type ScoringRequest,
} from '@ggmi/core';
import type { NeededByModel } from './announce-estimate.js';
import type { CellStore } from '../store/cell-store.js';
import { estimateMissing } from './estimate-missing.js';
import { AskedOnce } from './asked-once.js';
import type { KeptComponent } from './kept-component.js';
import { keptScores } from './kept-scores.js';
import { keptVectors } from './kept-vectors.js';
import { missingDraws } from './missing-draws.js';
import { readGeneration } from './read-generation.js';
import { sortedDraws, type Draw } from './sorted-draws.js';

/** Draws what was not drawn before, and keeps every draw from the moment that it is there. */
export interface GenerationKeeper {
  generate(
    component: KeptComponent<Generator>,
    request: GenerationRequest,
  ): AsyncIterable<Generation>;
  /** As `score` of a Generator: pairs that were scored before are not scored again. */
  score(component: KeptComponent<Generator>, request: ScoringRequest): Promise<Float64Array>;
  /** As `embed` of an Embedder: examples that were embedded before are not embedded again. */
  embed(
    component: KeptComponent<Embedder>,
    examples: readonly Example[],
    signal: AbortSignal,
  ): Promise<Matrix>;
}

/** What a keeper works with. */
export interface KeeperParts {
  readonly store: Pick<CellStore, 'has' | 'read' | 'write'>;
  /** Whether a missing draw is an error. */
  readonly offline: boolean;
  /** How far a request is: kept before, drawn now, and asked for in all. */
  readonly onProgress: (label: string, progress: KeeperProgress) => void;
  /** What the missing draws of a request are expected to use, before any of them is asked for. */
  readonly onNeeded?: (label: string, needed: NeededByModel) => void;
}

/** Draws of one request. */
export interface KeeperProgress {
  readonly kept: number;
  readonly drawn: number;
  readonly total: number;
}

/**
 * A keeper on a store of segments. A process that is killed loses what was under way and nothing else;
 * a request that failed is no draw, and is made again.
 */
export function generationKeeper(parts: KeeperParts): GenerationKeeper {
  const underWay = new Map<string, Promise<void>>();
  const askedOnce = new AskedOnce();
  return {
    score: (component, request) => keptScores(component, request, { ...parts, askedOnce }),
    embed: (component, examples, signal) =>
      keptVectors(component, examples, { ...parts, askedOnce, signal }),
    generate: (component, request) => keptDraws(component, request, { ...parts, underWay }),
  };
}

async function* keptDraws(
  component: KeptComponent<Generator>,
  request: GenerationRequest,
  parts: KeeperParts & { readonly underWay: Map<string, Promise<void>> },
): AsyncGenerator<Generation> {
  const { store, offline, underWay } = parts;
  const { origin, label } = component;
  const { kept, missing } = sortedDraws(component.key, request, store);
  const progress = { kept: kept.length, drawn: 0, total: kept.length + missing.length };
  const tell = (): void => {
    if (label !== undefined) parts.onProgress(label, { ...progress });
  };
  tell();
  if (missing.length > 0 && label !== undefined && !offline) {
    const estimate = estimateMissing(component, { kept, missing, store });
    parts.onNeeded?.(label, { model: origin.model, estimate });
  }
  for (const address of kept) yield readGeneration(store, address);
  if (missing.length === 0) return;
  if (offline) throw notKept(label ?? origin.role, missing);
  const others = missing.filter(({ key }) => underWay.has(key));
  const awaited = others.flatMap(({ key }) => underWay.get(key) ?? []);
  const own = others.length === 0 ? missing : missing.filter(({ key }) => !underWay.has(key));
  for await (const generation of ownDraws(component, request, { own, store, underWay })) {
    progress.drawn += 1;
    tell();
    yield generation;
  }
  // Asked for at the same time by somebody else, such as another cell with the same context.
  await Promise.all(awaited);
  for (const group of missingDraws(others)) {
    const unnamed = { key: component.key, origin, open: component.open };
    for await (const generation of keptDraws(unnamed, { ...request, ...group }, parts)) {
      progress.drawn += 1;
      tell();
      yield generation;
    }
  }
}

/** Draws what nobody else is drawing, and keeps it. */
async function* ownDraws(
  { origin, open }: KeptComponent<Generator>,
  request: GenerationRequest,
  parts: {
    readonly own: readonly Draw[];
    readonly store: KeeperParts['store'];
    readonly underWay: Map<string, Promise<void>>;
  },
): AsyncGenerator<Generation> {
  const { own, store, underWay } = parts;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const keys = new Map<string, string[]>();
  for (const { prompt, draw, key } of own) {
    underWay.set(key, finished);
    const ofPrompt = keys.get(prompt.id) ?? [];
    ofPrompt[draw - request.firstDraw] = key;
    keys.set(prompt.id, ofPrompt);
  }
  try {
    if (own.length === 0) return;
    const generator = await open();
    for (const group of missingDraws(own)) {
      for await (const generation of generator.generate({ ...request, ...group })) {
        // A draw that nobody asked for is not kept: whoever asked will refuse it.
        const key = keys.get(generation.promptId)?.[generation.draw - request.firstDraw];
        if (key !== undefined && isDraw(generation)) {
          // Generations are plain JSON data by contract.
          store.write(key, { ...(generation as unknown as JsonObject), origin });
        }
        yield generation;
      }
    }
  } finally {
    for (const { key } of own) underWay.delete(key);
    finish();
  }
}

/** A request that failed drew nothing. */
function isDraw(generation: Generation): boolean {
  return generation.outcome === 'generated' || generation.code !== 'REQUEST_FAILED';
}

/** GENERATION_NOT_KEPT: a run that may call no server needs what was never received. */
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
