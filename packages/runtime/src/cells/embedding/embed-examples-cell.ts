import type { Embedder, Example, JsonObject, Matrix } from '@ggmi/core';
import { selectRows } from '../../intervals/select-rows.js';
import type { CellType } from '../cell.js';
import { readExamples } from '../examples-payload.js';
import { chooseSamples, type SampleChoice } from './choose-samples.js';
import { embedItems } from './embed-items.js';
import { refusalOf } from './refusal-of.js';
import { matrixPayload, readMatrix, type MatrixPayload } from './matrix-payload.js';

interface EmbedParameters extends JsonObject {
  readonly choice: SampleChoice;
  /** Whether the role `embedder` is there; vectors without one stay as they are. */
  readonly embedded: boolean;
}

/** Samples of draws as rows, or why the embedder has none for them. */
type EmbeddedPayload = EmbeddedSamples | RefusedEmbedding;

interface EmbeddedSamples extends JsonObject {
  readonly samples: readonly MatrixPayload[];
  /** Prompts that stand on both sides. */
  readonly sharedPrompts: number;
}

interface RefusedEmbedding extends JsonObject {
  readonly refused: string;
}

/**
 * Chooses items of its inputs (draws) and embeds all of them in one call. An embedder may have no answer
 * for the data of a generator, such as one item again and again, and curation may leave too few of them:
 * that ends no run.
 */
export const embedExamplesCell: CellType<EmbedParameters, EmbeddedPayload> = {
  type: 'embed-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const pools = inputs.map((input) => readExamples(input).examples);
    const embedder = parameters.embedded
      ? await components.instance('embedder', 'embedder')
      : undefined;
    try {
      const { samples, sharedPrompts } = chooseSamples(parameters.choice, pools);
      const matrices = await embedSamples(samples, { embedder, signal });
      return { samples: matrices.map(matrixPayload), sharedPrompts };
    } catch (error) {
      return { refused: refusalOf(error) };
    }
  },
};

async function embedSamples(
  samples: readonly (readonly Example[])[],
  by: { readonly embedder: Embedder | undefined; readonly signal: AbortSignal },
): Promise<readonly Matrix[]> {
  const all = await embedItems(samples.flat(), by);
  let start = 0;
  return samples.map(({ length }) => {
    const rows = Int32Array.from({ length }, (_, row) => start + row);
    start += length;
    return selectRows(all, rows);
  });
}

/** Reads back the samples of an embedding: a text where the embedder refused them. */
export function readEmbedded(
  payload: JsonObject,
): { readonly samples: readonly Matrix[]; readonly sharedPrompts: number } | string {
  // Written by embedExamplesCell.
  const embedded = payload as EmbeddedPayload;
  if (isRefused(embedded)) return embedded.refused;
  const { samples, sharedPrompts } = embedded;
  return { samples: samples.map(readMatrix), sharedPrompts };
}

function isRefused(payload: EmbeddedPayload): payload is RefusedEmbedding {
  return 'refused' in payload;
}
