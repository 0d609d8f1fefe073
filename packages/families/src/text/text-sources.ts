import type { RandomStream } from '@ggmi/numerics';
import { binaryEntropy, crossoverOfInformation } from './crossover-of-information.js';
import { drawSentence } from './draw-sentence.js';
import type { KnownTextFamily, PairedTexts } from './known-text-family.js';
import { sentenceKinds } from './sentence-kinds.js';

/** How many sources, and how much each tells. */
export interface TextSourcesOptions {
  /** d_s: texts on each side. */
  readonly sources: number;
  /** Of one source, in [0, 1]. */
  readonly bitsPerSource: number;
}

/**
 * d_s independent fair bits C_s. X shows a sentence of kind C_s for each, Y a sentence of kind C′_s,
 * where C′_s is C_s after a binary symmetric channel with crossover β: I(X;Y) = d_s (ln 2 − H(β)).
 *
 * Source: Lee & Rhee, NeurIPS 2024, with sentences written for this project. Given the kinds, the
 * sentences are drawn apart from each other (both may be the same), so that all they share is the
 * kind: the information is exact for the texts, and for every embedding that the kind can be
 * read off. Throws RangeError unless there is a whole number of sources, 1 or more, of 0 to 1 bit.
 */
export function textSources({ sources, bitsPerSource }: TextSourcesOptions): KnownTextFamily {
  if (!Number.isInteger(sources) || sources < 1) {
    throw new RangeError(`There is a whole number of sources, 1 or more, not ${sources}.`);
  }
  const crossover = crossoverOfInformation(bitsPerSource);
  return {
    id: `text-${sources}x${bitsPerSource}bit`,
    summary: `${sources === 1 ? 'A sentence' : `${sources} sentences`} of two kinds; on the way to Y a kind flips in ${(100 * crossover).toFixed(1)} % of cases.`,
    sources,
    mutualInformation: sources * (Math.LN2 - binaryEntropy(crossover)),
    sample: (n, random) => drawPairs(n, { sources, crossover }, random),
  };
}

interface Channel {
  readonly sources: number;
  readonly crossover: number;
}

function drawPairs(n: number, { sources, crossover }: Channel, random: RandomStream): PairedTexts {
  const x: string[][] = [];
  const y: string[][] = [];
  for (let row = 0; row < n; row++) {
    const shown: string[] = [];
    const heard: string[] = [];
    for (let source = 0; source < sources; source++) {
      const kind = random.integer(2);
      const received = random.uniform() < crossover ? 1 - kind : kind;
      shown.push(drawSentence(sentenceKinds[kind]!, random));
      heard.push(drawSentence(sentenceKinds[received]!, random));
    }
    x.push(shown);
    y.push(heard);
  }
  return { x, y };
}
