import { singleKernels } from '@ggmi/numerics';
import type { Product, TensorKernels } from './tensor-kernels.js';

const PAGE = 65_536;
/** Numbers start at multiples of 16 bytes. */
const ALIGNMENT = 4;

/** Single precision on the SIMD kernels, with a memory of its own. */
export function simdKernels(): TensorKernels {
  const wasm = singleKernels();
  const { memory } = wasm;
  const base = Math.ceil(wasm.memoryStart() / 16) * 16;
  let next = 0;
  let panels = 0;
  let panelLength = 0;
  let targetsAt = 0;
  let targetLength = 0;
  const byte = (at: number): number => base + 4 * at;
  const reserve = (length: number): number => {
    const at = next;
    next += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    const missing = byte(next) - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  };
  const product = ({ m, n, k, a, b, c }: Product, adds: 0 | 1): void => {
    const needed = k * Math.ceil(n / 8) * 8;
    if (needed > panelLength) [panels, panelLength] = [reserve(needed), needed];
    const [atA, atB, atC] = [byte(a.at), byte(b.at), byte(c.at)];
    const to = byte(panels);
    wasm.multiplySingle(m, n, k, atA, a.row, a.column, atB, b.row, b.column, atC, c.row, adds, to);
  };
  return {
    reserve,
    view: (at, length) => new Float32Array(memory.buffer, byte(at), length),
    multiply: (given) => product(given, 0),
    addProduct: (given) => product(given, 1),
    normalise({ rows, width, x, weight, inverse, epsilon, y }) {
      wasm.normalise(rows, width, byte(x), byte(weight), epsilon, byte(y), byte(inverse));
    },
    normaliseGradient({ rows, width, x, weight, inverse, dy, dx, dWeight }) {
      const [atX, atWeight, atInverse] = [byte(x), byte(weight), byte(inverse)];
      const [from, to] = [byte(dy), byte(dx)];
      wasm.normaliseGradient(rows, width, atX, atWeight, atInverse, from, to, byte(dWeight));
    },
    rotate({ rows, columns, x, xRow, cosines, sines, tableColumns, direction }) {
      const [atCosines, atSines] = [byte(cosines), byte(sines)];
      wasm.rotatePairs(rows, columns, byte(x), xRow, atCosines, atSines, tableColumns, direction);
    },
    attend({ first, rows, heads, headWidth, qkv, y, peaks, inverses, scratch }) {
      const [from, to, atPeaks, atInverses] = [byte(qkv), byte(y), byte(peaks), byte(inverses)];
      wasm.attend(first, rows, heads, headWidth, from, to, atPeaks, atInverses, byte(scratch));
    },
    attendGradient({ first, rows, heads, headWidth, qkv, y, peaks, inverses, scratch, dy, dQkv }) {
      const [from, out, dOut, to] = [byte(qkv), byte(y), byte(dy), byte(dQkv)];
      const [atPeaks, atInverses, room] = [byte(peaks), byte(inverses), byte(scratch)];
      wasm.attendGradient(
        first,
        rows,
        heads,
        headWidth,
        from,
        out,
        dOut,
        atPeaks,
        atInverses,
        to,
        room,
      );
    },
    gate: ({ rows, hidden, gateAndUp, y }) => wasm.gate(rows, hidden, byte(gateAndUp), byte(y)),
    gateGradient({ rows, hidden, gateAndUp, dy, dGateAndUp }) {
      wasm.gateGradient(rows, hidden, byte(gateAndUp), byte(dy), byte(dGateAndUp));
    },
    softmaxAtTargets({ rows, columns, logits, targets, scale, probabilities }) {
      if (rows > targetLength) [targetsAt, targetLength] = [reserve(rows), rows];
      new Int32Array(memory.buffer, byte(targetsAt), rows).set(targets.subarray(0, rows));
      const [from, atTargets, to] = [byte(logits), byte(targetsAt), byte(probabilities)];
      wasm.softmaxAtTargets(rows, columns, from, atTargets, scale, to);
    },
    stepAdamW({ length, weights, gradients, first, second, ...step }) {
      const { scale, beta1, beta2, rate, correction, epsilon, decay } = step;
      const [w, g, m, v] = [byte(weights), byte(gradients), byte(first), byte(second)];
      wasm.adamW(length, w, g, m, v, scale, beta1, beta2, rate, correction, epsilon, decay);
    },
    sumOfSquares: (at, length) => wasm.sumOfSquares(length, byte(at)),
  };
}
