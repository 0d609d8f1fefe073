import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Jensen–Shannon divergence of symbols, from their frequencies. */
export const divergenceEstimatorTemplate: KindTemplate = {
  list: 'divergenceEstimators',
  word: 'Estimator',
  prefix: 'estimator',
  example: 'frequencies',
  summary: 'Jensen–Shannon divergence of two samples of symbols, from their frequencies.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ component, id }) => `divergenceEstimators:
  ${component}: { use: '${id}' }
`,
  options: [
    ['`smoothing`', '`0`', 'pseudo-count that every symbol of either sample gets in both, from 0'],
  ],
  limits: [
    'A row is one symbol: rows that differ in any number are different symbols. Few rows per symbol leave a bias upward of about (K − 1)/8 · (1/N_x + 1/N_y) nats for K symbols.',
    'Values are in nats, from 0 to ln 2.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import { DataInvalidError, defineComponent, requireFinite, type Matrix } from '@ggmi/core';
import { z } from 'zod';

/**
 * D_JS(P, Q) = H((P + Q)/2) − (H(P) + H(Q))/2 of observed frequencies, nats (Lin 1991). A row is one
 * symbol. Cost O(N).
 */
export const ${name} = defineComponent('divergence-estimator', {
  id: '${id}',
  summary: 'Jensen–Shannon divergence of two samples of symbols, from their frequencies.',
  // Raise it when the value changes for the same input: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    smoothing: z
      .number()
      .min(0)
      .default(0)
      .describe('Pseudo-count that every symbol of either sample gets in both.'),
  }),
  capabilities: {
    divergence: 'jensen-shannon',
    variables: 'discrete',
    minimumSampleSize: 2,
    needsSeed: false,
    // The host adds intervals; it need not be done here.
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate(x, y, { signal }) {
      signal.throwIfAborted();
      requireSymbols(x, 'x');
      requireSymbols(y, 'y');
      if (x.columns !== y.columns) {
        throw new DataInvalidError({
          where: 'columns of x and y',
          received: \`\${x.columns} and \${y.columns}\`,
          expected: 'equal numbers',
          next: 'Compare samples of the same variables.',
        });
      }
      const ofX = symbolCounts(x);
      const ofY = symbolCounts(y);
      const symbols = [...new Set([...ofX.keys(), ...ofY.keys()])];
      const p = shares(symbols.map((symbol) => (ofX.get(symbol) ?? 0) + options.smoothing));
      const q = shares(symbols.map((symbol) => (ofY.get(symbol) ?? 0) + options.smoothing));
      const middle = p.map((share, symbol) => (share + q[symbol]!) / 2);
      return {
        value: entropy(middle) - (entropy(p) + entropy(q)) / 2,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: Math.min(x.rows, y.rows),
        options: { ...options },
        warnings: [],
        diagnostics: { symbols: symbols.length },
      };
    },
  }),
});

function requireSymbols(block: Matrix, name: string): void {
  if (block.rows < 2 || block.columns < 1) {
    throw new DataInvalidError({
      where: name,
      received: \`\${block.rows} rows of \${block.columns} columns\`,
      expected: 'at least two rows and one column',
      next: 'Draw more rows.',
    });
  }
  requireFinite(block, name);
}

function symbolCounts({ rows, columns, values }: Matrix): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const symbol = values.subarray(row * columns, (row + 1) * columns).join();
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return counts;
}

function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function entropy(law: readonly number[]): number {
  return law.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0);
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError, type Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

function symbols(...values: number[]): Matrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}

async function estimate(x: Matrix, y: Matrix, options = {}) {
  const estimator = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  const random = randomStream('test');
  const { signal } = new AbortController();
  return estimator.estimate(x, y, { random, signal });
}

describe('${name}', () => {
  it('is 0 of equal frequencies, in any order', async () => {
    const { value } = await estimate(symbols(0, 0, 1), symbols(1, 0, 0));
    expect(value).toBeCloseTo(0, 12);
  });

  it('is ln 2 of samples that share no symbol', async () => {
    const { value } = await estimate(symbols(0, 1), symbols(2, 3, 3));
    expect(value).toBeCloseTo(Math.LN2, 12);
  });

  it('adds the pseudo-count to the counts of both samples', async () => {
    // Frequencies 3/4, 1/4 and 1/4, 3/4: ln 2 − H(1/4).
    const { value } = await estimate(symbols(0, 0), symbols(1, 1), { smoothing: 1 });
    const ofQuarter = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);
    expect(value).toBeCloseTo(Math.LN2 - ofQuarter, 12);
  });

  it('refuses samples of different width', async () => {
    const wide = { rows: 1, columns: 2, values: Float64Array.of(0, 1) };
    const thrown = await estimate(symbols(0), wide).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
