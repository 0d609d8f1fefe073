import { DataInvalidError, defineComponent, needs, type Embedder, type Matrix } from '@ggmi/core';
import { placeOptions, type AnsweringNeeds } from './answering-generator.js';
import { isObject } from './answers/is-object.js';
import { usageCounts } from './answers/usage-counts.js';
import { checkPlace } from './check/check-place.js';
import { inWindow } from './concurrency/in-window.js';
import { openConnection, type Wire } from './connection/connection.js';
import { inferenceClient } from './connection/inference-client.js';
import { readVectors } from './embedding/read-vectors.js';
import { textOf } from './embedding/text-of.js';
import {
  featureExtractionOptions,
  type FeatureExtractionOptions,
} from './feature-extraction-options.js';
import { endpointRoot } from './model/endpoint-root.js';
import { knownModel } from './model/known-model.js';

const WINDOW = 64;

type Vectors = readonly (readonly number[])[];

/** Embeddings of a model, by a provider of Hugging Face or by an own server. */
export const featureExtractionEmbedder = defineComponent('embedder', {
  id: '@ggmi/backend-huggingface/feature-extraction',
  summary: 'Embeddings of a model: any Hugging Face inference provider, or an own server.',
  resultVersion: 1,
  options: featureExtractionOptions,
  operational: placeOptions,
  capabilities: { accepts: 'text', remote: true },
  needs: {
    requests: needs.requests,
    secrets: needs.secrets,
    logger: needs.logger,
    abortSignal: needs.abortSignal,
  },
  create: ({ options, needs: given }) => embedderOf(options, given),
});

function embedderOf(options: FeatureExtractionOptions, given: AnsweringNeeds): Embedder {
  const { model, of, batchSize } = options;
  const connection = openConnection(options, given);
  const known = knownModel(options, { connection, logger: given.logger });
  return {
    fingerprint: () => known.fingerprint(given.abortSignal),
    check: ({ signal }) =>
      checkPlace(options, { connection, known, secrets: given.secrets, signal }),
    async embed(examples, { signal, onVector }) {
      const texts = examples.map((example) => textOf(example, of));
      const batches = Array.from({ length: Math.ceil(texts.length / batchSize) }, (_, index) =>
        texts.slice(index * batchSize, (index + 1) * batchSize),
      );
      const answers = await inWindow([...batches.entries()], {
        window: WINDOW,
        signal,
        async work([place, batch], signalOfWork) {
          const answer = await connection.run({
            purpose: `embeddings of ${model}`,
            expects: 'json',
            signal: signalOfWork,
            async call(wire) {
              const said = await asked(wire, batch, options);
              const usage = isObject(said) ? usageCounts(said['usage']) : undefined;
              return { vectors: readVectors(said, batch.length), usage };
            },
            usage: ({ usage }) => usage,
          });
          answer.vectors.forEach((vector, row) => onVector?.(place * batchSize + row, vector));
          return answer;
        },
      });
      return matrixOf(answers.flatMap(({ vectors }) => vectors));
    },
  };
}

async function asked(
  wire: Wire,
  batch: readonly string[],
  { model, endpointUrl = '', parameters }: FeatureExtractionOptions,
): Promise<unknown> {
  if (/\/v1(?:\/embeddings)?\/*$/.test(endpointUrl)) {
    const body = { model, input: batch, ...parameters };
    return wire.json(`${endpointRoot(endpointUrl)}/v1/embeddings`, body);
  }
  const { featureExtraction } = await inferenceClient();
  return featureExtraction({ ...parameters, ...wire.place, inputs: [...batch] }, wire.options);
}

function matrixOf(vectors: Vectors): Matrix {
  const columns = vectors[0]?.length ?? 0;
  const values = new Float64Array(vectors.length * columns);
  vectors.forEach((vector, row) => {
    if (vector.length !== columns) throw unequal(row, vector.length, columns);
    values.set(vector, row * columns);
  });
  return { rows: vectors.length, columns, values };
}

function unequal(row: number, received: number, columns: number): DataInvalidError {
  return new DataInvalidError({
    where: `embedding ${row + 1}`,
    received: `${received} numbers`,
    expected: `${columns}, as the first has`,
    next: 'Ask the server which model it serves: one model gives vectors of one length.',
  });
}
