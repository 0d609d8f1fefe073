import { DataInvalidError } from '@ggmi/core';
import type { ModelShape } from '../model/model-shape.js';
import { parameterLayout } from '../model/parameter-layout.js';
import { VOCABULARY_SIZE } from '../tokens/vocabulary.js';
import { llamaMetadata } from './llama-metadata.js';
import { llamaTensors } from './llama-tensors.js';
import { writeGguf } from './write-gguf.js';

/** A model as its sizes and numbers. */
export interface ExportableModel {
  readonly shape: ModelShape;
  /** All parameters in the order of `parameterLayout(shape)`, adapters merged. */
  readonly parameters: Float32Array | Float64Array;
  /** What the file calls the model. */
  readonly name: string;
}

/**
 * The model as a GGUF file in 32-bit floats, which llama.cpp and what stands on it (Ollama, LM Studio,
 * node-llama-cpp) serve. For a prompt p and a response r, the text p, the token `<s>`, the text r and
 * the token `</s>` have there the log-probabilities that the model gives them here.
 *
 * @throws DATA_INVALID for parameters that are not as many as the layout says, or not finite as
 *   32-bit floats.
 */
export function exportGguf({ shape, parameters, name }: ExportableModel): Uint8Array {
  const { length } = parameterLayout(shape);
  if (parameters.length !== length) {
    throw invalid({ received: `${parameters.length} numbers`, expected: `${length} numbers` });
  }
  if (shape.vocabulary !== VOCABULARY_SIZE) {
    throw invalid({
      received: `a vocabulary of ${shape.vocabulary}`,
      expected: `one of ${VOCABULARY_SIZE}`,
    });
  }
  const unwritable = parameters.findIndex((value) => !Number.isFinite(Math.fround(value)));
  if (unwritable >= 0) {
    throw invalid({
      received: `${parameters[unwritable]} at index ${unwritable}`,
      expected: 'finite 32-bit floats',
    });
  }
  return writeGguf({
    metadata: llamaMetadata(shape, name),
    tensors: llamaTensors(shape, parameters),
  });
}

function invalid(problem: { readonly received: string; readonly expected: string }): Error {
  return new DataInvalidError({
    where: 'parameters of the model to export',
    ...problem,
    next: 'Export the parameters and the shape of one and the same trained model.',
  });
}
