import type { JsonObject, Matrix } from '@ggmi/core';
import { selectRows } from '../../intervals/select-rows.js';
import type { CellType } from '../cell.js';
import { readExamples } from '../examples-payload.js';
import { chooseSamples, type SampleChoice } from './choose-samples.js';
import { embedItems } from './embed-items.js';
import { matrixPayload, type MatrixPayload } from './matrix-payload.js';

interface EmbedParameters extends JsonObject {
  readonly choice: SampleChoice;
  /** Whether the role `embedder` is there; vectors without one stay as they are. */
  readonly embedded: boolean;
}

/** Samples of draws as rows. */
export interface EmbeddedPayload extends JsonObject {
  readonly samples: readonly MatrixPayload[];
  /** Prompts that stand on both sides. */
  readonly sharedPrompts: number;
}

/** Chooses items of its inputs (draws) and embeds all of them in one call. */
export const embedExamplesCell: CellType<EmbedParameters, EmbeddedPayload> = {
  type: 'embed-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const pools = inputs.map((input) => readExamples(input).examples);
    const { samples, sharedPrompts } = chooseSamples(parameters.choice, pools);
    const embedder = parameters.embedded
      ? await components.instance('embedder', 'embedder')
      : undefined;
    const all = await embedItems(samples.flat(), { embedder, signal });
    const matrices: Matrix[] = [];
    let start = 0;
    for (const { length } of samples) {
      const from = start;
      matrices.push(
        selectRows(
          all,
          Int32Array.from({ length }, (_, row) => from + row),
        ),
      );
      start += length;
    }
    return { samples: matrices.map(matrixPayload), sharedPrompts };
  },
};
