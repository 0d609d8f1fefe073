import type { Attention, Product, TensorKernels } from '../../src/kernels/tensor-kernels.js';

/** Double precision by the definitions, one loop each: the oracle of the SIMD kernels. */
export function plainKernels(): TensorKernels {
  let memory = new Float64Array(1024);
  let next = 0;
  const reserve = (length: number): number => {
    const at = next;
    next += length;
    if (next > memory.length) {
      const larger = new Float64Array(2 * next);
      larger.set(memory);
      memory = larger;
    }
    return at;
  };
  const product = ({ m, n, k, a, b, c }: Product): void => {
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let p = 0; p < k; p++) {
          const left = memory[a.at + i * a.row + p * a.column]!;
          sum += left * memory[b.at + p * b.row + j * b.column]!;
        }
        memory[c.at + i * c.row + j]! += sum;
      }
    }
  };
  return {
    reserve,
    view: (at, length) => memory.subarray(at, at + length),
    multiply(given) {
      const { m, n, c } = given;
      for (let i = 0; i < m; i++) memory.fill(0, c.at + i * c.row, c.at + i * c.row + n);
      product(given);
    },
    addProduct: product,
    normalise({ rows, width, x, weight, inverse, epsilon, y }) {
      for (let i = 0; i < rows; i++) {
        let squares = 0;
        for (let j = 0; j < width; j++) squares += memory[x + i * width + j]! ** 2;
        const scale = 1 / Math.sqrt(squares / width + epsilon);
        memory[inverse + i] = scale;
        for (let j = 0; j < width; j++) {
          memory[y + i * width + j] = memory[x + i * width + j]! * scale * memory[weight + j]!;
        }
      }
    },
    normaliseGradient({ rows, width, x, weight, inverse, dy, dx, dWeight }) {
      for (let i = 0; i < rows; i++) {
        const scale = memory[inverse + i]!;
        let mean = 0;
        for (let j = 0; j < width; j++) {
          const h = memory[x + i * width + j]! * scale;
          memory[dWeight + j]! += memory[dy + i * width + j]! * h;
          mean += (memory[dy + i * width + j]! * memory[weight + j]! * h) / width;
        }
        for (let j = 0; j < width; j++) {
          const h = memory[x + i * width + j]! * scale;
          const g = memory[dy + i * width + j]! * memory[weight + j]!;
          memory[dx + i * width + j]! += scale * (g - h * mean);
        }
      }
    },
    rotate({ rows, columns, x, xRow, cosines, sines, tableColumns, direction }) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j += 2) {
          const table = i * tableColumns + (j % tableColumns);
          const [cosine, sine] = [memory[cosines + table]!, direction * memory[sines + table + 1]!];
          const [even, odd] = [memory[x + i * xRow + j]!, memory[x + i * xRow + j + 1]!];
          memory[x + i * xRow + j] = even * cosine - odd * sine;
          memory[x + i * xRow + j + 1] = even * sine + odd * cosine;
        }
      }
    },
    attend(attention) {
      attendPlain(memory, attention);
    },
    attendGradient(attention) {
      attendGradientPlain(memory, attention);
    },
    gate({ rows, hidden, gateAndUp, y }) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < hidden; j++) {
          const g = memory[gateAndUp + 2 * i * hidden + j]!;
          const u = memory[gateAndUp + (2 * i + 1) * hidden + j]!;
          memory[y + i * hidden + j] = (g / (1 + Math.exp(-g))) * u;
        }
      }
    },
    gateGradient({ rows, hidden, gateAndUp, dy, dGateAndUp }) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < hidden; j++) {
          const [up, down] = [2 * i * hidden + j, (2 * i + 1) * hidden + j];
          const g = memory[gateAndUp + up]!;
          const s = 1 / (1 + Math.exp(-g));
          const change = memory[dy + i * hidden + j]!;
          const slope = s * (1 + g * (1 - s));
          memory[dGateAndUp + up] = change * memory[gateAndUp + down]! * slope;
          memory[dGateAndUp + down] = change * g * s;
        }
      }
    },
    softmaxAtTargets({ rows, columns, logits, targets, scale, probabilities }) {
      for (let i = 0; i < rows; i++) {
        const row = memory.subarray(logits + i * columns, logits + (i + 1) * columns);
        const top = Math.max(...row);
        const total = row.reduce((sum, value) => sum + Math.exp(value - top), 0);
        row.forEach((value, j) => (row[j] = Math.exp(value - top) / total));
        memory[probabilities + i] = row[targets[i]!]!;
        row[targets[i]!]! -= 1;
        row.forEach((value, j) => (row[j] = scale * value));
      }
    },
    stepAdamW({ length, weights, gradients, first, second, ...step }) {
      const { scale, beta1, beta2, rate, correction, epsilon, decay } = step;
      for (let i = 0; i < length; i++) {
        const g = scale * memory[gradients + i]!;
        const m = beta1 * memory[first + i]! + (1 - beta1) * g;
        const v = beta2 * memory[second + i]! + (1 - beta2) * g * g;
        memory[first + i] = m;
        memory[second + i] = v;
        const change = (rate * m) / (Math.sqrt(v) * correction + epsilon);
        memory[weights + i] = (1 - decay) * memory[weights + i]! - change;
      }
    },
    sumOfSquares: (at, length) =>
      memory.subarray(at, at + length).reduce((sum, value) => sum + value * value, 0),
  };
}

function attendPlain(memory: Float64Array, attention: Attention): void {
  const { first, rows, heads, headWidth, qkv, y, peaks, inverses } = attention;
  const width = heads * headWidth;
  for (let head = 0; head < heads; head++) {
    for (let i = first; i < rows; i++) {
      const scores = scoresOf(memory, attention, head, i);
      const peak = Math.max(...scores);
      const inverse = 1 / scores.reduce((sum, score) => sum + Math.exp(score - peak), 0);
      memory[peaks + head * rows + i] = peak;
      memory[inverses + head * rows + i] = inverse;
      for (let f = 0; f < headWidth; f++) {
        memory[y + i * width + head * headWidth + f] = scores.reduce((sum, score, j) => {
          const value = memory[qkv + (3 * j + 2) * width + head * headWidth + f]!;
          return sum + Math.exp(score - peak) * inverse * value;
        }, 0);
      }
    }
  }
}

function attendGradientPlain(
  memory: Float64Array,
  attention: Attention & { readonly dy: number; readonly dQkv: number },
): void {
  const { first, rows, heads, headWidth, qkv, dy, peaks, inverses, dQkv } = attention;
  const width = heads * headWidth;
  for (let head = 0; head < heads; head++) {
    const column = head * headWidth;
    for (let i = first; i < rows; i++) {
      const at = head * rows + i;
      const weights = scoresOf(memory, attention, head, i).map(
        (score) => Math.exp(score - memory[peaks + at]!) * memory[inverses + at]!,
      );
      const changes = weights.map((_, j) => {
        let sum = 0;
        for (let f = column; f < column + headWidth; f++) {
          sum += memory[dy + i * width + f]! * memory[qkv + (3 * j + 2) * width + f]!;
        }
        return sum;
      });
      const mean = changes.reduce((sum, change, j) => sum + change * weights[j]!, 0);
      weights.forEach((weight, j) => {
        const dScore = (weight * (changes[j]! - mean)) / Math.sqrt(headWidth);
        for (let f = column; f < column + headWidth; f++) {
          const [query, key, value] = [
            3 * i * width + f,
            (3 * j + 1) * width + f,
            (3 * j + 2) * width + f,
          ];
          memory[dQkv + query]! += dScore * memory[qkv + key]!;
          memory[dQkv + key]! += dScore * memory[qkv + query]!;
          memory[dQkv + value]! += weight * memory[dy + i * width + f]!;
        }
      });
    }
  }
}

function scoresOf(
  memory: Float64Array,
  { heads, headWidth, qkv }: Attention,
  head: number,
  query: number,
): number[] {
  const width = heads * headWidth;
  return Array.from({ length: query + 1 }, (_, key) => {
    let sum = 0;
    for (let f = head * headWidth; f < (head + 1) * headWidth; f++) {
      sum += memory[qkv + 3 * query * width + f]! * memory[qkv + (3 * key + 1) * width + f]!;
    }
    return sum / Math.sqrt(headWidth);
  });
}
