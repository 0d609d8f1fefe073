import { NearDuplicateIndex } from '@ggmi/numerics';
import type { Example, JsonObject, TextExample } from '@ggmi/core';
import type { CellType } from './cell.js';
import { readExamples } from './examples-payload.js';

interface OverlapParameters extends JsonObject {
  /** What stands beside the data among the inputs, in order. */
  readonly beside: readonly ('anchors' | 'heldOut')[];
  /** Jaccard similarity of shingles from which two texts are near-duplicates. */
  readonly threshold: number;
}

/**
 * How much of some text data repeats itself, the anchors, or the held-out set. Responses shorter than
 * TELLING_LENGTH characters agree by chance and are compared with nothing but their equals within the data.
 */
export interface OverlapPayload extends JsonObject {
  readonly items: number;
  /** Items whose response is, or nearly is, that of an item before it. */
  readonly repeated: number;
  /** Items whose response is, or nearly is, that of an anchor; null where not compared. */
  readonly anchors: { readonly copied: number; readonly near: number } | null;
  /** Held-out items that stand in the data; null where not compared. */
  readonly heldOut: {
    readonly items: number;
    /** To the letter; an empty prompt is none. */
    readonly prompts: number;
    /** To the letter. */
    readonly responses: number;
    /** Nearly, those to the letter included. */
    readonly nearResponses: number;
    /** Nearly, as prompt and response together. */
    readonly nearItems: number;
  } | null;
}

/** Characters from which equal responses are no chance. */
const TELLING_LENGTH = 32;

/** Compares text data (the first input) with themselves, anchors and held-out set. */
export const measureOverlapCell: CellType<OverlapParameters, OverlapPayload> = {
  type: 'measure-overlap',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, signal }) {
    const { beside, threshold } = parameters;
    const texts = textsOf(readExamples(inputs[0]!).examples);
    const other = (name: 'anchors' | 'heldOut'): readonly TextExample[] | undefined => {
      const place = beside.indexOf(name);
      return place < 0 ? undefined : textsOf(readExamples(inputs[place + 1]!).examples);
    };
    const anchors = other('anchors');
    const heldOut = other('heldOut');
    // One after the other: each holds an index of all texts, which is more than the texts themselves.
    const { repeated, nearResponses } = amongResponses(texts, heldOut ?? [], { threshold, signal });
    return {
      items: texts.length,
      repeated,
      anchors: anchors === undefined ? null : againstAnchors(texts, anchors, { threshold, signal }),
      heldOut:
        heldOut === undefined
          ? null
          : {
              ...againstHeldOut(texts, heldOut),
              nearResponses,
              nearItems: nearItems(texts, heldOut, { threshold, signal }),
            },
    };
  },
};

/** When two texts count as near-duplicates, and what ends the search. */
interface Nearness {
  readonly threshold: number;
  readonly signal: AbortSignal;
}

/** How many responses repeat one before them, and how many held-out items nearly stand among them. */
function amongResponses(
  texts: readonly TextExample[],
  heldOut: readonly TextExample[],
  { threshold, signal }: Nearness,
): { readonly repeated: number; readonly nearResponses: number } {
  const index = new NearDuplicateIndex({ threshold });
  let repeated = 0;
  for (const { response } of texts) {
    signal.throwIfAborted();
    if (index.hasMatch(response)) repeated += 1;
    index.add(response);
  }
  const nearResponses = heldOut.filter(
    (text) => isTelling(text) && index.hasMatch(text.response),
  ).length;
  return { repeated, nearResponses };
}

function textsOf(examples: readonly Example[]): readonly TextExample[] {
  return examples.flatMap((example) => (example.kind === 'text' ? [example] : []));
}

function againstAnchors(
  texts: readonly TextExample[],
  anchors: readonly TextExample[],
  { threshold, signal }: Nearness,
): OverlapPayload['anchors'] {
  const index = new NearDuplicateIndex({ threshold });
  const exact = new Set(anchors.map(({ response }) => response));
  for (const { response } of anchors) index.add(response);
  let [copied, near] = [0, 0];
  for (const { response } of texts.filter(isTelling)) {
    signal.throwIfAborted();
    if (exact.has(response)) copied += 1;
    if (index.hasMatch(response)) near += 1;
  }
  return { copied, near };
}

/** To the letter. */
function againstHeldOut(texts: readonly TextExample[], heldOut: readonly TextExample[]) {
  const prompts = new Set(texts.flatMap(({ prompt }) => (prompt === '' ? [] : [prompt])));
  const responses = new Set(texts.map(({ response }) => response));
  return {
    items: heldOut.length,
    prompts: heldOut.filter(({ prompt }) => prompts.has(prompt)).length,
    responses: heldOut.filter((text) => isTelling(text) && responses.has(text.response)).length,
  };
}

/** How many held-out items nearly stand in the data as a whole. */
function nearItems(
  texts: readonly TextExample[],
  heldOut: readonly TextExample[],
  { threshold, signal }: Nearness,
): number {
  const index = new NearDuplicateIndex({ threshold });
  for (const text of texts) {
    signal.throwIfAborted();
    index.add(wholeText(text));
  }
  return heldOut.filter((text) => isTelling(text) && index.hasMatch(wholeText(text))).length;
}

function wholeText({ prompt, response }: TextExample): string {
  return prompt === '' ? response : `${prompt}\n${response}`;
}

/** Whether a response is long enough for its equals to be no chance. */
export function isTelling({ response }: TextExample): boolean {
  return response.length >= TELLING_LENGTH;
}
