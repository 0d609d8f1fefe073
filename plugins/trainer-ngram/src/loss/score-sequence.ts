import { leftContext, type Sequence } from '../counts/count-sequence.js';
import { NONE, ROOT } from '../counts/ngram-trie.js';
import type { KneserNeyModel } from '../model/kneser-ney-model.js';

/** a: the share of the uniform law in p′ = (1 − a) p + a/V. */
export const SMOOTHING = 0.01;

/** The log-loss of one response. */
export interface SequenceScore {
  /** −Σ ln p′(token | prompt, earlier response), nats. */
  readonly nats: number;
  /** Number of response tokens, at least 1. */
  readonly tokens: number;
  /** The mean per token divided by ln(V/a), in [0, 1]. */
  readonly loss: number;
}

/** Scores a response of at least one token, whole, after its prompt. */
export function scoreSequence(
  model: KneserNeyModel,
  sequence: Sequence,
  boundary: number,
): SequenceScore {
  const { alphabetSize } = model;
  const cursor = new Cursor(model);
  const context = leftContext(sequence.prompt, model.trie.order, boundary);
  for (const symbol of context) cursor.next(symbol);
  let nats = 0;
  for (const symbol of sequence.response) {
    const probability = cursor.next(symbol);
    nats -= Math.log((1 - SMOOTHING) * probability + SMOOTHING / alphabetSize);
  }
  const tokens = sequence.response.length;
  return { nats, tokens, loss: nats / tokens / Math.log(alphabetSize / SMOOTHING) };
}

/** p(token | context) of the unsmoothed model, the context given as symbols, oldest first. */
export function tokenProbability(
  model: KneserNeyModel,
  context: readonly number[],
  token: number,
): number {
  const cursor = new Cursor(model);
  for (const symbol of context) cursor.next(symbol);
  return cursor.next(token);
}

/** Walks a text; holds the node of the last k symbols for every k below the order. */
class Cursor {
  readonly #model: KneserNeyModel;
  readonly #active: Int32Array;

  constructor(model: KneserNeyModel) {
    this.#model = model;
    this.#active = new Int32Array(model.trie.order).fill(NONE);
    this.#active[0] = ROOT;
  }

  /** Moves on by one symbol; its probability given the symbols before it. */
  next(symbol: number): number {
    const { trie, own, backoff, alphabetSize } = this.#model;
    const active = this.#active;
    let probability = 1 / alphabetSize;
    let context = ROOT;
    for (let length = 1; length <= trie.order; length++) {
      let node = NONE;
      if (context !== NONE) {
        node = trie.child(context, symbol);
        probability = backoff[context]! * probability + (node === NONE ? 0 : own[node]!);
      }
      if (length === trie.order) break;
      context = active[length]!;
      active[length] = node;
    }
    return probability;
  }
}
