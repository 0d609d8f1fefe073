import {
  blockNamed,
  headWidth,
  NORM_EPSILON,
  parameterLayout,
  ROTARY_BASE,
} from '@ggmi/trainer-tiny-lm';
import { logSoftmax } from '../../src/sampling/log-softmax.mjs';

/**
 * Log-probabilities behind each of the tokens, by the textbook in double precision: RMSNorm, rotation
 * of adjacent pairs, causal attention, SwiGLU (Touvron et al., arXiv 2302.13971).
 */
export function referenceLogProbabilities({ shape, parameters }, tokens) {
  const matrix = matrixOf({ shape, parameters });
  let states = tokens.map((token) => matrix('token_embd').row(token));
  for (let layer = 0; layer < shape.layers; layer++) {
    const of = (name) => matrix(`blk.${layer}.${name}`);
    const normed = states.map((state) => rmsNorm(state, of('attn_norm').row(0)));
    const attended = attention(normed, { of, shape });
    states = states.map((state, i) => {
      const between = sum(state, of('attn_output').times(attended[i]));
      const input = rmsNorm(between, of('ffn_norm').row(0));
      const gate = of('ffn_gate').times(input);
      const up = of('ffn_up').times(input);
      return sum(
        between,
        of('ffn_down').times(gate.map((z, j) => (z / (1 + Math.exp(-z))) * up[j])),
      );
    });
  }
  const norm = matrix('output_norm').row(0);
  return states.map((state) => logSoftmax(matrix('output').times(rmsNorm(state, norm))));
}

function matrixOf({ shape, parameters }) {
  const layout = parameterLayout(shape);
  return (name) => {
    const { rows, columns, offset } = blockNamed(layout, `${name}.weight`);
    const row = (r) =>
      Float64Array.from(parameters.subarray(offset + r * columns, offset + (r + 1) * columns));
    const times = (x) => Float64Array.from({ length: rows }, (_, r) => dot(row(r), x));
    return { row, times };
  };
}

function attention(inputs, { of, shape }) {
  const width = headWidth(shape);
  const rotated = (name) =>
    inputs.map((input, position) => rotate(of(name).times(input), { position, width }));
  const queries = rotated('attn_q');
  const keys = rotated('attn_k');
  const values = inputs.map((input) => of('attn_v').times(input));
  return queries.map((query, i) => {
    const mixed = new Float64Array(query.length);
    for (let head = 0; head < query.length; head += width) {
      const part = (vector) => vector.subarray(head, head + width);
      const scores = keys
        .slice(0, i + 1)
        .map((key) => dot(part(query), part(key)) / Math.sqrt(width));
      logSoftmax(scores).forEach((logWeight, j) => {
        part(values[j]).forEach((value, c) => (mixed[head + c] += Math.exp(logWeight) * value));
      });
    }
    return mixed;
  });
}

function rotate(vector, { position, width }) {
  const turned = new Float64Array(vector.length);
  for (let i = 0; i < vector.length; i += 2) {
    const angle = position * ROTARY_BASE ** (-(i % width) / width);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    turned[i] = vector[i] * cos - vector[i + 1] * sin;
    turned[i + 1] = vector[i] * sin + vector[i + 1] * cos;
  }
  return turned;
}

function rmsNorm(vector, weight) {
  const scale = 1 / Math.sqrt(dot(vector, vector) / vector.length + NORM_EPSILON);
  return vector.map((value, i) => value * scale * weight[i]);
}

function dot(a, b) {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

function sum(a, b) {
  return a.map((value, i) => value + b[i]);
}
