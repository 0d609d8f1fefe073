import type { EstimationContext, MIEstimator, Matrix, MIEstimate } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import plugin from '@ggmi/estimator-kernel';
import { optionsOf } from './options-of.js';

/** The names of the components that measure dependence between two blocks. */
export const dependenceNames = [
  'hsic-biased',
  'hsic-unbiased',
  'hsic-sweep',
  'hsic-random-features',
  'dhsic',
  'cka',
  'distance-correlation',
] as const;

export function context(seed = 'seed'): EstimationContext {
  return { random: randomStream(seed), signal: new AbortController().signal };
}

/** An estimator of the plugin by the last part of its id. */
export async function open(name: string, options: object = {}): Promise<MIEstimator> {
  const component = plugin.estimators?.find(({ id }) => id === `@ggmi/estimator-kernel/${name}`);
  if (component === undefined) throw new Error(`no estimator ${name}`);
  return component.create({ options: optionsOf(component, options), needs: {} } as never); // parsed by its own schema; needs nothing
}

/** An estimate of paired blocks by an estimator of the plugin. */
export async function estimateWith(
  name: string,
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  options: object = {},
): Promise<MIEstimate> {
  return (await open(name, options)).estimate({ type: 'paired', x, y }, context());
}
