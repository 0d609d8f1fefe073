import { generatedExampleId } from '@ggmi/core';
import { textAt } from '../bytes/find-text.js';
import { placesOfIds } from '../payloads/find-example.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { ExamplePool } from '../pools/example-pool.js';

/** An example of another pool that belongs to the same anchor or prompt. */
export interface RelatedExample {
  /** The pool's id. */
  readonly pool: string;
  /** Its place in the draw. */
  readonly index: number;
  readonly id: string;
}

/** Pools that are looked into: each is read as a whole. */
const MOST_POOLS = 12;
/** Draws of one prompt may be many. */
const MOST_OF_POOL = 8;

/**
 * The anchor with the id of a prompt, and the answers to the prompt, of the other pools of the same
 * replicate. Pools whose payload is not there or damaged are passed over: their own pages say why.
 */
export function relatedExamples(
  pool: ExamplePool,
  from: {
    /** Of the prompt or the anchor. */
    readonly id: string;
    /** The text of its prompt. */
    readonly prompt: string;
    /** Whether the id is one that prompts are told by: else it only counts examples. */
    readonly told: 'by-id' | 'by-text';
    readonly pools: readonly ExamplePool[];
    readonly payloads: StoredPayloads;
  },
): readonly RelatedExample[] {
  const { pools } = from;
  if (pool.kind !== 'text' || pool.source.type === 'held-out') return [];
  const others = pools.filter(
    ({ draw, kind, source, replicate }) =>
      draw !== pool.draw &&
      kind === 'text' &&
      source.type !== 'held-out' &&
      replicate === pool.replicate,
  );
  return others.slice(0, MOST_POOLS).flatMap((other) => inPool(other, from));
}

/** Of a draw without prompts of its own an equal id alone says nothing: the text must be the same. */
function inPool(
  { draw, id: pool, source }: ExamplePool,
  { id: base, prompt, told, payloads }: Omit<Parameters<typeof relatedExamples>[1], 'pools'>,
): readonly RelatedExample[] {
  if (payloads.store.place(draw) === undefined) return [];
  const isWanted = (id: string): boolean => {
    const number = Number(id.slice(base.length + 1) || '0');
    return source.type === 'generator' ? generatedExampleId(base, number) === id : id === base;
  };
  try {
    const isTold = told === 'by-id' && payloads.fields(draw).has('prompts');
    return placesOfIds(payloads, { address: draw, start: base, isWanted })
      .filter(({ place }) => isTold || promptAt(payloads, { draw, place }) === prompt)
      .slice(0, MOST_OF_POOL)
      .map(({ place, id }) => ({ pool, index: place, id }));
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return [];
    throw error;
  }
}

function promptAt(
  payloads: StoredPayloads,
  { draw, place }: { readonly draw: string; readonly place: number },
): string | undefined {
  const range = payloads.places(draw).text(place, 'prompt');
  return range === undefined ? undefined : textAt(payloads.bytes(draw), range);
}
