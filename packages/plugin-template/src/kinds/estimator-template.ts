import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Mutual information under a normal law: the plug-in value, less its bias to first order. */
export const estimatorTemplate: KindTemplate = {
  list: 'estimators',
  word: 'Estimator',
  prefix: 'estimator',
  example: 'gaussian',
  summary: 'Mutual information of two blocks as if they were jointly normal.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ component, id }) => `estimators:
  ${component}: { use: '${id}' }
`,
  options: [
    [
      '`biasCorrection`',
      '`first-order`',
      '`first-order` subtracts d_X d_Y / (2N), the bias of normal data to first order; `none` gives the plug-in value',
    ],
  ],
  limits: [
    'Only linear dependence is seen: a ring can read 0 while the information is large.',
    'N must exceed the number of columns of x and y together. Constant columns, columns that depend linearly on others, and values that are not finite are refused (`DATA_INVALID`).',
    'Values are in nats and never clamped: at independence about half of them are negative.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import {
  DataInvalidError,
  defineComponent,
  InputUnsupportedError,
  requireFinite,
  requireSpread,
  type Matrix,
} from '@ggmi/core';
import { z } from 'zod';

const id = '${id}';

/** A column of which the others leave less than this share unexplained depends on them. */
const LEAST_UNEXPLAINED_SHARE = 1e-12;

/**
 * I(X;Y) as if X and Y were jointly normal: ½ (ln det R_X + ln det R_Y − ln det R), nats, of sample
 * correlations (Cover & Thomas 2006, eq. 8.34). Cost O(N d²).
 */
export const ${name} = defineComponent('mi-estimator', {
  id,
  summary: 'Mutual information of two blocks as if they were jointly normal.',
  // Raise it when the value changes for the same input: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    biasCorrection: z
      .enum(['first-order', 'none'])
      .default('first-order')
      .describe('first-order: subtract the bias of normal data, d_X d_Y / (2N). none: plug-in.'),
  }),
  capabilities: {
    inputs: ['paired'],
    variables: 'continuous',
    minimumSampleSize: 3,
    needsSeed: false,
    // The host adds intervals; it need not be done here.
    resampling: 'subsample',
    symmetric: true,
    invariances: ['linear'],
  },
  needs: {},
  create: ({ options }) => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: id,
          received: input.type,
          supported: ['paired'],
        });
      }
      const plugInNats = gaussianInformation(input.x, input.y);
      const biasNats = (input.x.columns * input.y.columns) / (2 * input.x.rows);
      return {
        value: options.biasCorrection === 'none' ? plugInNats : plugInNats - biasNats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: input.x.rows,
        options: { ...options },
        warnings: [],
        diagnostics: { plugInNats, biasNats },
      };
    },
  }),
});

function gaussianInformation(x: Matrix, y: Matrix): number {
  if (x.rows !== y.rows || x.rows <= x.columns + y.columns) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: \`\${x.rows} and \${y.rows}\`,
      expected: \`equal numbers above \${x.columns + y.columns}, the number of columns\`,
      next: 'Pair every draw of X with its draw of Y, and draw more.',
    });
  }
  const ofX = unitColumns(x, 'x');
  const ofY = unitColumns(y, 'y');
  const joint = logDeterminant([...ofX, ...ofY]);
  return (logDeterminant(ofX) + logDeterminant(ofY) - joint) / 2;
}

/** The columns, each with mean 0 and length 1. */
function unitColumns(block: Matrix, name: string): readonly Float64Array[] {
  requireFinite(block, name);
  return Array.from({ length: block.columns }, (_, column) => {
    const values = Float64Array.from(
      { length: block.rows },
      (__, row) => block.values[row * block.columns + column]!,
    );
    requireSpread(values, {
      where: \`column \${column} of \${name}\`,
      ofConstants: 'a constant carries no information',
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const centred = values.map((value) => value - mean);
    const length = Math.sqrt(product(centred, centred));
    return centred.map((value) => value / length);
  });
}

/** ln det of the products of the columns, by Gram–Schmidt: what each adds to those before it. */
function logDeterminant(columns: readonly Float64Array[]): number {
  const directions: Float64Array[] = [];
  let sum = 0;
  for (const column of columns) {
    let rest = column;
    for (const direction of directions) {
      const along = product(rest, direction);
      rest = rest.map((value, row) => value - along * direction[row]!);
    }
    const share = product(rest, rest);
    if (share < LEAST_UNEXPLAINED_SHARE) throw linearlyDependent(share);
    directions.push(rest.map((value) => value / Math.sqrt(share)));
    sum += Math.log(share);
  }
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, row) => sum + value * b[row]!, 0);
}

function linearlyDependent(share: number): DataInvalidError {
  return new DataInvalidError({
    where: 'columns of x and y',
    received: \`a column of which the others leave a share of \${share} unexplained\`,
    expected: \`at least \${LEAST_UNEXPLAINED_SHARE}\`,
    next: 'Remove the column, or add noise: the information is infinite as it stands.',
  });
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError, type Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

function column(...values: number[]): Matrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}

async function estimate(x: Matrix, y: Matrix, options = {}) {
  const estimator = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  const random = randomStream('test');
  const { signal } = new AbortController();
  return estimator.estimate({ type: 'paired', x, y }, { random, signal });
}

describe('${name}', () => {
  const x = column(0, 1, 2, 3);
  const y = column(0, 2, 1, 3);

  it('is −½ ln(1 − r²) of one column a side', async () => {
    // r = 0.8 by hand: products of the centred columns 4, squares 5 and 5.
    const { value } = await estimate(x, y, { biasCorrection: 'none' });
    expect(value).toBeCloseTo(-0.5 * Math.log(1 - 0.8 ** 2), 12);
  });

  it('subtracts the bias to first order, 1/(2N) of one column a side', async () => {
    const { value, diagnostics } = await estimate(x, y);
    expect(value).toBeCloseTo(-0.5 * Math.log(1 - 0.8 ** 2) - 1 / 8, 12);
    expect(diagnostics).toMatchObject({ biasNats: 1 / 8 });
  });

  it('refuses y = 2x: the information is infinite', async () => {
    const thrown = await estimate(x, column(0, 2, 4, 6)).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
