import type { JsonObject, TextExample } from '@ggmi/core';
import type { CellType } from './cell.js';
import { readExamples } from './examples-payload.js';
import { isTelling } from './measure-overlap-cell.js';

/** Held-out items that the prompts of a generator showed. */
export interface DemonstrationsPayload extends JsonObject {
  /** Anchors that were shown at least once. */
  readonly shown: number;
  readonly items: number;
  /** Held-out items with the prompt of a shown anchor, to the letter; an empty prompt is none. */
  readonly prompts: number;
  /** Held-out items with the response of a shown anchor, to the letter; short ones agree by chance. */
  readonly responses: number;
}

/**
 * Compares the anchors (the second input) that the prompts of a draw (the first) showed with the
 * held-out set (the third): by text, because ids of two sources may agree by chance.
 */
export const measureDemonstrationsCell: CellType<JsonObject, DemonstrationsPayload> = {
  type: 'measure-demonstrations',
  version: 1,
  inResults: true,
  async execute({ inputs }) {
    const { prompts: asked = [] } = readExamples(inputs[0]!);
    const [anchors, heldOut] = [inputs[1]!, inputs[2]!].map(textsOf);
    const ids = new Set(asked.flatMap(({ demonstrations }) => demonstrations));
    const shown = anchors!.filter(({ id }) => ids.has(id));
    const prompts = new Set(shown.flatMap(({ prompt }) => (prompt === '' ? [] : [prompt])));
    const responses = new Set(shown.map(({ response }) => response));
    return {
      shown: shown.length,
      items: heldOut!.length,
      prompts: heldOut!.filter(({ prompt }) => prompts.has(prompt)).length,
      responses: heldOut!.filter((item) => isTelling(item) && responses.has(item.response)).length,
    };
  },
};

function textsOf(payload: JsonObject): readonly TextExample[] {
  return readExamples(payload).examples.flatMap((each) => (each.kind === 'text' ? [each] : []));
}
