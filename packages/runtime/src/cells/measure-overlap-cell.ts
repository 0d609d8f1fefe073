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
    const data = new NearDuplicateIndex({ threshold });
    let repeated = 0;
    for (const { response } of texts) {
      signal.throwIfAborted();
      if (data.matches(response).length > 0) repeated += 1;
      data.add(response);
    }
    const anchors = other('anchors');
    const heldOut = other('heldOut');
    return {
      items: texts.length,
      repeated,
      anchors: anchors === undefined ? null : againstAnchors(texts, anchors, threshold),
      heldOut: heldOut === undefined ? null : againstHeldOut({ texts, data, threshold }, heldOut),
    };
  },
};

function textsOf(examples: readonly Example[]): readonly TextExample[] {
  return examples.flatMap((example) => (example.kind === 'text' ? [example] : []));
}

function againstAnchors(
  texts: readonly TextExample[],
  anchors: readonly TextExample[],
  threshold: number,
): OverlapPayload['anchors'] {
  const index = new NearDuplicateIndex({ threshold });
  const exact = new Set(anchors.map(({ response }) => response));
  for (const { response } of anchors) index.add(response);
  const telling = texts.filter(isTelling);
  return {
    copied: telling.filter(({ response }) => exact.has(response)).length,
    near: telling.filter(({ response }) => index.matches(response).length > 0).length,
  };
}

function againstHeldOut(
  own: {
    readonly texts: readonly TextExample[];
    /** Their responses. */
    readonly data: NearDuplicateIndex;
    readonly threshold: number;
  },
  heldOut: readonly TextExample[],
): OverlapPayload['heldOut'] {
  const { texts, data, threshold } = own;
  const prompts = new Set(texts.flatMap(({ prompt }) => (prompt === '' ? [] : [prompt])));
  const responses = new Set(texts.map(({ response }) => response));
  const whole = new NearDuplicateIndex({ threshold });
  for (const text of texts) whole.add(wholeText(text));
  const telling = heldOut.filter(isTelling);
  return {
    items: heldOut.length,
    prompts: heldOut.filter(({ prompt }) => prompts.has(prompt)).length,
    responses: telling.filter(({ response }) => responses.has(response)).length,
    nearResponses: telling.filter(({ response }) => data.matches(response).length > 0).length,
    nearItems: telling.filter((text) => whole.matches(wholeText(text)).length > 0).length,
  };
}

function wholeText({ prompt, response }: TextExample): string {
  return prompt === '' ? response : `${prompt}\n${response}`;
}

/** Whether a response is long enough for its equals to be no chance. */
export function isTelling({ response }: TextExample): boolean {
  return response.length >= TELLING_LENGTH;
}
