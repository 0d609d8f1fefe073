import type { LanguageModel } from '../model/language-model.js';
import type { ParameterLayout } from '../model/parameter-layout.js';

/** What an optimizer moves: a flat vector that decides the parameters of a model. */
export interface Trainable {
  readonly layout: ParameterLayout;
  /** Offset of the vector in the memory of the model's kernels. */
  readonly weightsAt: number;
  /** Offset of its gradient. */
  readonly gradientsAt: number;
  /** Makes the model's parameters from the vector. */
  apply(): void;
  /** Makes the vector's gradient from that of the model's parameters. */
  collect(): void;
}

/** All parameters of a model, moved directly. */
export function fullTrainable(model: LanguageModel): Trainable {
  return {
    layout: model.layout,
    weightsAt: model.parametersAt,
    gradientsAt: model.gradientsAt,
    apply: () => undefined,
    collect: () => undefined,
  };
}
