import type { RandomStream } from '@ggmi/core';
import type { LanguageModel } from '../model/language-model.js';
import { rowsAt, transposed } from '../model/forward-layer.js';
import { adapterLayout, type AdaptedMatrix } from './adapter-layout.js';
import type { Trainable } from './trainable.js';

/** Low-rank adapters (LoRA; Hu and others 2021, eq. 3) on the parameters that a model has at `start`. */
export interface AdapterTrainable extends Trainable {
  /** Takes the model's parameters as the base; A is drawn N(0, 1/columns), B is 0: nothing is changed. */
  start(random: RandomStream): void;
}

/**
 * W = base + (alpha/rank)·B·A for every linear map. The model computes with W, and the gradients
 * of A and B follow from that of W: exact, at the price of a full gradient, which is small here.
 */
export function adapterTrainable(
  model: LanguageModel,
  { rank, alpha }: { readonly rank: number; readonly alpha: number },
): AdapterTrainable {
  const { kernels } = model;
  const { layout, matrices } = adapterLayout(model.layout, rank);
  const weightsAt = kernels.reserve(layout.length);
  const gradientsAt = kernels.reserve(layout.length);
  const baseAt = kernels.reserve(model.layout.length);
  const scaledAt = kernels.reserve(layout.length);
  const modelGradientsAt = model.gradientsAt;
  const parameters = () => kernels.view(model.parametersAt, model.layout.length);
  const scaled = (): void => {
    const factors = kernels.view(scaledAt, layout.length);
    factors.set(kernels.view(weightsAt, layout.length));
    factors.forEach((value, index) => (factors[index] = (value * alpha) / rank));
  };
  return {
    layout,
    weightsAt,
    gradientsAt,
    start(random) {
      kernels.view(baseAt, model.layout.length).set(parameters());
      for (const { a, b } of matrices) {
        const left = kernels.view(weightsAt + a.offset, rank * a.columns);
        left.forEach((_, index) => (left[index] = random.normal() / Math.sqrt(a.columns)));
        kernels.view(weightsAt + b.offset, b.rows * rank).fill(0);
      }
    },
    apply() {
      scaled();
      parameters().set(kernels.view(baseAt, model.layout.length));
      for (const adapted of matrices) addAdapter(adapted);
    },
    collect() {
      scaled();
      kernels.view(gradientsAt, layout.length).fill(0);
      for (const adapted of matrices) addGradients(adapted);
    },
  };

  /** W += (s B)·A. */
  function addAdapter({ matrix: { rows, columns, offset }, a, b }: AdaptedMatrix): void {
    kernels.addProduct({
      m: rows,
      n: columns,
      k: rank,
      a: rowsAt(scaledAt + b.offset, rank),
      b: rowsAt(weightsAt + a.offset, columns),
      c: rowsAt(model.parametersAt + offset, columns),
    });
  }

  /** dB += dW·(s A)ᵀ, dA += (s B)ᵀ·dW. */
  function addGradients({ matrix: { rows, columns, offset }, a, b }: AdaptedMatrix): void {
    const dMatrix = rowsAt(modelGradientsAt + offset, columns);
    kernels.addProduct({
      m: rows,
      n: rank,
      k: columns,
      a: dMatrix,
      b: transposed(scaledAt + a.offset, columns),
      c: rowsAt(gradientsAt + b.offset, rank),
    });
    kernels.addProduct({
      m: rank,
      n: columns,
      k: rows,
      a: transposed(scaledAt + b.offset, rank),
      b: dMatrix,
      c: rowsAt(gradientsAt + a.offset, columns),
    });
  }
}
