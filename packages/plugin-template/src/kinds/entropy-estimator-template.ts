import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Entropy of symbols, from their frequencies. */
export const entropyEstimatorTemplate: KindTemplate = {
  list: 'entropyEstimators',
  word: 'Estimator',
  prefix: 'estimator',
  example: 'miller-madow',
  summary: 'Entropy of symbols from their frequencies, with the correction of Miller and Madow.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ component, id }) => `entropyEstimators:
  ${component}: { use: '${id}' }
`,
  options: [
    [
      '`correction`',
      '`miller-madow`',
      '`miller-madow` adds (K − 1)/(2N) for K observed symbols; `none` gives the plug-in value',
    ],
  ],
  limits: [
    'A row is one symbol: rows that differ in any number are different symbols.',
    'Symbols that were never drawn are not counted: with few rows per symbol the value is too low.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import { DataInvalidError, defineComponent, requireFinite, type Matrix } from '@ggmi/core';
import { z } from 'zod';

/**
 * H(X) = −Σ p ln p of observed frequencies, nats, plus (K − 1)/(2N) for K observed symbols (Miller
 * 1955). A row is one symbol. Cost O(N).
 */
export const ${name} = defineComponent('entropy-estimator', {
  id: '${id}',
  summary: 'Entropy of symbols from their frequencies, with the correction of Miller and Madow.',
  // Raise it when the value changes for the same input: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    correction: z
      .enum(['miller-madow', 'none'])
      .default('miller-madow')
      .describe('miller-madow: add (K − 1)/(2N) for K observed symbols. none: plug-in.'),
  }),
  capabilities: {
    variables: 'discrete',
    minimumSampleSize: 2,
    needsSeed: false,
    // The host adds intervals; it need not be done here.
    resampling: 'jackknife',
  },
  needs: {},
  create: ({ options }) => ({
    estimate(x, { signal }) {
      signal.throwIfAborted();
      const counts = symbolCounts(x);
      const plugInNats = counts.reduce(
        (sum, count) => sum - (count / x.rows) * Math.log(count / x.rows),
        0,
      );
      const correctionNats = (counts.length - 1) / (2 * x.rows);
      return {
        value: options.correction === 'none' ? plugInNats : plugInNats + correctionNats,
        unit: 'nats',
        kind: 'estimate',
        differential: false,
        sampleSize: x.rows,
        options: { ...options },
        warnings: [],
        diagnostics: { plugInNats, correctionNats, symbols: counts.length },
      };
    },
  }),
});

function symbolCounts(block: Matrix): readonly number[] {
  const { rows, columns, values } = block;
  if (rows < 2 || columns < 1) {
    throw new DataInvalidError({
      where: 'x',
      received: \`\${rows} rows of \${columns} columns\`,
      expected: 'at least two rows and one column',
      next: 'Draw more rows.',
    });
  }
  requireFinite(block, 'x');
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const symbol = values.subarray(row * columns, (row + 1) * columns).join();
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  // Sorted, so that the order of the rows does not show in the last bit.
  return [...counts.values()].toSorted((a, b) => a - b);
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

async function estimate(symbols: readonly number[], options = {}) {
  const estimator = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  const x = { rows: symbols.length, columns: 1, values: Float64Array.from(symbols) };
  const random = randomStream('test');
  const { signal } = new AbortController();
  return estimator.estimate(x, { random, signal });
}

describe('${name}', () => {
  it('is ln 4 of four equally frequent symbols, without the correction', async () => {
    const { value } = await estimate([0, 1, 2, 3, 3, 2, 1, 0], { correction: 'none' });
    expect(value).toBeCloseTo(Math.log(4), 12);
  });

  it('adds (K − 1)/(2N): 3/16 of four symbols in eight rows', async () => {
    const { value } = await estimate([0, 1, 2, 3, 3, 2, 1, 0]);
    expect(value).toBeCloseTo(Math.log(4) + 3 / 16, 12);
  });

  it('is 0 of a constant', async () => {
    expect((await estimate([7, 7, 7])).value).toBe(0);
  });

  it('refuses a value that is not finite', async () => {
    const thrown = await estimate([0, NaN]).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
