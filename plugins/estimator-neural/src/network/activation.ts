/** The non-linearity between layers. Each has a derivative that its own output gives. */
export type Activation = 'relu' | 'elu' | 'tanh';

/** Applies the activation to every value in place. */
export function activate(values: Float64Array, activation: Activation): void {
  if (activation === 'relu') {
    for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
  } else if (activation === 'elu') {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value < 0) values[i] = Math.expm1(value);
    }
  } else {
    for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
  }
}

/**
 * Multiplies `gradient` in place by the derivative of the activation, read off its `outputs`.
 * At the kink of relu the derivative is taken as 0.
 */
export function activateBackward(
  gradient: Float64Array,
  outputs: Float64Array,
  activation: Activation,
): void {
  if (activation === 'relu') {
    for (let i = 0; i < gradient.length; i++) if (!(outputs[i]! > 0)) gradient[i] = 0;
  } else if (activation === 'elu') {
    for (let i = 0; i < gradient.length; i++) {
      const output = outputs[i]!;
      if (output < 0) gradient[i]! *= 1 + output;
    }
  } else {
    for (let i = 0; i < gradient.length; i++) gradient[i]! *= 1 - outputs[i]! * outputs[i]!;
  }
}
