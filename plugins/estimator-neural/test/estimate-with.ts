import type { MIEstimate, MIEstimator, Matrix } from '@ggmi/core';
import plugin from '@ggmi/estimator-neural';
import { randomStream } from '@ggmi/numerics';

/** Two variables, row beside row. */
export interface Pair {
  readonly x: Matrix;
  readonly y: Matrix;
}

/** A small network: enough for the laws of these tests, and quick. */
const small = {
  hidden: [16],
  embedding: 8,
  batchSize: 50,
  learningRate: 0.005,
  patience: 5,
};

export const context = (seed = 'seed') => ({
  random: randomStream(seed),
  signal: new AbortController().signal,
});

/** The estimator of this name with the small network and these options. */
export async function estimatorOf(name: string, options: object = {}): Promise<MIEstimator> {
  const component = plugin.estimators?.find(({ id }) => id === `@ggmi/estimator-neural/${name}`);
  if (component === undefined) throw new Error(`no estimator ${name}`);
  const known: Record<string, unknown> = { ...small };
  if (name === 'club' || name === 'difference-of-entropies') delete known['embedding'];
  const parsed = await component.options['~standard'].validate({ ...known, ...options });
  if (parsed.issues !== undefined) throw new Error(JSON.stringify(parsed.issues));
  // The list forgets the type of options that its own schema has just checked.
  return component.create({ options: parsed.value, needs: {} } as never);
}

/** Its estimate of the pair. */
export async function estimateWith(
  name: string,
  { x, y }: Pair,
  { options = {}, seed = 'seed' }: { readonly options?: object; readonly seed?: string } = {},
): Promise<MIEstimate> {
  const estimator = await estimatorOf(name, options);
  return estimator.estimate({ type: 'paired', x, y }, context(seed));
}
