import { randomStream } from '@ggmi/numerics';
import type { Example, JsonObject, Matrix, TrainedModel } from '@ggmi/core';
import type { CellType } from '../cell.js';
import { datasetOf, readExamples } from '../examples-payload.js';
import { chooseSamples } from './choose-samples.js';
import { checkedRows } from './embed-items.js';
import { matrixPayload, type MatrixPayload } from './matrix-payload.js';

interface TrainEmbeddingParameters extends JsonObject {
  readonly items: number;
  readonly itemsKey: string;
  readonly trainingKey: string;
}

/** The model's embeddings of the items that it was trained on, and the base's of the same items. */
export interface ModelEmbeddingPayload extends JsonObject {
  readonly trained: MatrixPayload;
  readonly base: MatrixPayload;
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
    const { samples } = chooseSamples({ of: 'items', items, key: itemsKey }, [pool.examples]);
    const chosen = samples[0]!;
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

async function modelRows(model: TrainedModel, examples: readonly Example[]): Promise<Matrix> {
  const embeddings = await model.embed?.(examples);
  if (embeddings === undefined) throw new TypeError('this reading needs models that embed');
  return checkedRows(embeddings, { rows: examples.length, by: model.reference.trainer });
}
