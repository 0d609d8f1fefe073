/** The tiny model in jax-js: the same mathematics as packages of the project, whole matrices at once. */
import {
  blockUntilReady,
  defaultDevice,
  jit,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from '@jax-js/jax';

defaultDevice('wasm');

/**
 * Value and gradient of the mean log-loss of a window's targets from `first` on.
 * `layout` and `parameters` are those of the project's model; a call resolves to the loss.
 */
export function jaxStep({ shape, layout, parameters, window }) {
  const rows = window.inputs.length;
  const tensors = Object.fromEntries(
    layout.blocks.map(({ name, rows: height, columns, offset }) => {
      const values = Float32Array.from(parameters.subarray(offset, offset + height * columns));
      return [name, np.array(values).reshape(height === 1 ? [columns] : [height, columns])];
    }),
  );
  const oneHot = (tokens) => nn.oneHot(np.array(Int32Array.from(tokens)), shape.vocabulary);
  const inputs = oneHot(window.inputs);
  const targets = oneHot(window.targets);
  const counted = Float32Array.from({ length: rows }, (_, row) => (row < window.first ? 0 : 1));
  const weights = np.array(counted);
  const compiled = jit(valueAndGrad(lossOf(shape, rows, rows - window.first)));
  return async () => {
    const [value, gradient] = compiled(tree.ref(tensors), inputs.ref, targets.ref, weights.ref);
    await blockUntilReady(gradient);
    tree.dispose(gradient);
    return (await value.data())[0];
  };
}

function lossOf(shape, rows, count) {
  const { width, heads, layers } = shape;
  const headWidth = width / heads;
  const turn = rotation(rows, headWidth);
  const earlier = np
    .array(
      Float32Array.from({ length: rows * rows }, (_, index) =>
        index % rows > Math.floor(index / rows) ? -1e30 : 0,
      ),
    )
    .reshape([rows, rows]);
  const linear = (x, weight) => np.matmul(x, weight.transpose());
  const normalise = (x, weight) => {
    const square = np.mean(np.square(x.ref), -1, { keepdims: true }).add(1e-5);
    return x.mul(np.reciprocal(np.sqrt(square))).mul(weight);
  };
  const split = (x) => x.reshape([rows, heads, headWidth]);
  return (tensors, inputs, targets, weights) => {
    const of = (layer, name) => tensors[`blk.${layer}.${name}.weight`];
    let x = np.matmul(inputs, tensors['token_embd.weight']);
    for (let layer = 0; layer < layers; layer++) {
      const h = normalise(x.ref, of(layer, 'attn_norm'));
      const query = turn(split(linear(h.ref, of(layer, 'attn_q')))).transpose([1, 0, 2]);
      const key = turn(split(linear(h.ref, of(layer, 'attn_k')))).transpose([1, 2, 0]);
      const value = split(linear(h, of(layer, 'attn_v'))).transpose([1, 0, 2]);
      const scores = np
        .matmul(query, key)
        .mul(1 / Math.sqrt(headWidth))
        .add(earlier.ref);
      const attended = np.matmul(nn.softmax(scores, -1), value).transpose([1, 0, 2]);
      x = x.add(linear(attended.reshape([rows, width]), of(layer, 'attn_output')));
      const g = normalise(x.ref, of(layer, 'ffn_norm'));
      const gated = nn
        .silu(linear(g.ref, of(layer, 'ffn_gate')))
        .mul(linear(g, of(layer, 'ffn_up')));
      x = x.add(linear(gated, of(layer, 'ffn_down')));
    }
    const logits = linear(normalise(x, tensors['output_norm.weight']), tensors['output.weight']);
    const logLikelihood = np.sum(nn.logSoftmax(logits, -1).mul(targets), -1);
    return logLikelihood
      .mul(weights)
      .sum()
      .mul(-1 / count);
  };
}

/** Turns adjacent pairs of every head by position · 10000^(−2i/headWidth). */
function rotation(rows, headWidth) {
  const half = headWidth / 2;
  const angles = Float64Array.from({ length: rows * half }, (_, index) => {
    const [row, pair] = [Math.floor(index / half), index % half];
    return row * 10_000 ** ((-2 * pair) / headWidth);
  });
  const table = (of) => np.array(Float32Array.from(angles, of)).reshape([rows, 1, half]);
  const [cosines, sines] = [table(Math.cos), table(Math.sin)];
  return (x) => {
    const [height, heads] = x.shape;
    const pairs = np.split(x.reshape([height, heads, half, 2]), 2, 3);
    const [even, odd] = pairs.map((part) => part.reshape([height, heads, half]));
    const first = even.ref.mul(cosines.ref).sub(odd.ref.mul(sines.ref));
    const second = even.mul(sines.ref).add(odd.mul(cosines.ref));
    return np.stack([first, second], 3).reshape([height, heads, headWidth]);
  };
}
