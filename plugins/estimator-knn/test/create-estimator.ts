import type { MIEstimator, ParallelJob } from '@ggmi/core';
import plugin from '@ggmi/estimator-knn';

/** One thread, on which no work is put. */
const parallel = {
  threads: 1,
  map: (_job: ParallelJob): Promise<readonly number[]> =>
    Promise.reject(new Error('one thread needs no map')),
};

/** The MI estimator of that id in this plugin, made with the given options or its defaults. */
export async function createEstimator(id: string, options: object = {}): Promise<MIEstimator> {
  const component = plugin.estimators?.find((candidate) => candidate.id === id);
  if (component === undefined) throw new Error(`no estimator ${id}`);
  const parsed = await component.options['~standard'].validate(options);
  if (parsed.issues !== undefined) throw new Error(`options of ${id} were refused`);
  // The component's own schema has just made these options.
  return component.create({ options: parsed.value, needs: { parallel } } as never);
}
