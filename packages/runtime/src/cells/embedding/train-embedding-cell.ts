import { randomStream } from '@ggmi/numerics';
import type { Example, JsonObject, Matrix, TrainedModel } from '@ggmi/core';
import type { CellType } from '../cell.js';
import { datasetOf, readExamples } from '../examples-payload.js';
import { chooseSamples } from './choose-samples.js';
import { checkedRows } from './embed-items.js';
import { matrixPayload, readMatrix, type MatrixPayload } from './matrix-payload.js';
import { refusalOf } from './refusal-of.js';

interface TrainEmbeddingParameters extends JsonObject {
  readonly items: number;
  readonly itemsKey: string;
  readonly trainingKey: string;
}

/** What the trained model makes of its items and what the base makes of them, or why there is neither. */
type ModelEmbeddingPayload = ModelEmbeddings | RefusedTraining;

interface ModelEmbeddings extends JsonObject {
  readonly trained: MatrixPayload;
  readonly base: MatrixPayload;
}

interface RefusedTraining extends JsonObject {
  readonly refused: string;
}

/** Trains on n items of the pool (the input) and embeds them, by the trained model and by the base. */
export const trainEmbeddingCell: CellType<TrainEmbeddingParameters, ModelEmbeddingPayload> = {
  type: 'train-embedding',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const { items, itemsKey, trainingKey } = parameters;
    const pool = readExamples(inputs[0]!);
    const chosen = chosenItems(pool.examples, { items, key: itemsKey });
    if (typeof chosen === 'string') return { refused: chosen };
    const embeddingsAfter = async (training: readonly Example[]): Promise<MatrixPayload> => {
      const model = await trainer.train(datasetOf(pool.kind, training), {
        random: randomStream(trainingKey),
        signal,
      });
      const rows = await modelRows(model, chosen);
      await model.dispose?.();
      return matrixPayload(rows);
    };
    return { trained: await embeddingsAfter(chosen), base: await embeddingsAfter([]) };
  },
};

function chosenItems(
  pool: readonly Example[],
  choice: { readonly items: number; readonly key: string },
): readonly Example[] | string {
  try {
    return chooseSamples({ of: 'items', ...choice }, [pool]).samples[0]!;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads back the rows of one model: a text where there are none. */
export function readModelRows(payload: JsonObject, model: 'trained' | 'base'): Matrix | string {
  // Written by trainEmbeddingCell.
  const written = payload as ModelEmbeddingPayload;
  return isRefused(written) ? written.refused : readMatrix(written[model]);
}

function isRefused(payload: ModelEmbeddingPayload): payload is RefusedTraining {
  return 'refused' in payload;
}

async function modelRows(model: TrainedModel, examples: readonly Example[]): Promise<Matrix> {
  const embeddings = await model.embed?.(examples);
  if (embeddings === undefined) throw new TypeError('this reading needs models that embed');
  return checkedRows(embeddings, { rows: examples.length, by: model.reference.trainer });
}
