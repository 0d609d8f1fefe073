import { createHash } from 'node:crypto';
import type { TextExample } from '@ggmi/core';
import type { Base } from '../base/build-base.js';
import { countSequence, sequenceOf } from '../counts/count-sequence.js';
import type { Tokens } from '../tokens/tokens.js';
import { estimateDiscounts } from './estimate-discounts.js';
import { kneserNeyModel, type KneserNeyModel } from './kneser-ney-model.js';

/** A model with the alphabet that it reads text by. */
export interface TrainedNGram {
  readonly model: KneserNeyModel;
  readonly tokens: Tokens;
  /** SHA-256 of the training texts in their canonical order, hexadecimal. */
  readonly dataDigest: string;
}

/**
 * Adds the examples to the base. The same bits whatever the order of the examples: they are counted
 * in the order of their texts, ids play no part, and repeated texts count as often as they occur.
 */
export function trainModel(
  examples: readonly TextExample[],
  {
    base,
    weight,
    signal,
  }: { readonly base: Base; readonly weight: number; readonly signal: AbortSignal },
): TrainedNGram {
  const sorted = examples.toSorted(byText);
  const { tokens } = base;
  const trie = base.trie.fork();
  const hash = createHash('sha256');
  for (const example of sorted) {
    signal.throwIfAborted();
    countSequence(trie, sequenceOf(tokens, example), tokens.boundary);
    hash.update(JSON.stringify([example.prompt, example.response]));
  }
  const discounts = base.discounts ?? estimateDiscounts(trie, trie.counts);
  const model = kneserNeyModel(trie, { weight, discounts, alphabetSize: tokens.size });
  return { model, tokens, dataDigest: hash.digest('hex') };
}

/** By code units of the response, then of the prompt: no locale. */
function byText(one: TextExample, other: TextExample): number {
  return (
    compareCodeUnits(one.response, other.response) || compareCodeUnits(one.prompt, other.prompt)
  );
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
