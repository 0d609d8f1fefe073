import type { Estimate, EstimationContext, InstanceOf, JsonObject, Unit } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import type { ComponentCheckContext } from '../../model/check-context.js';
import type { ComponentSubject } from '../../model/subject.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { DEFAULT_ROWS } from './estimator-fixtures.js';
import type { EstimatorKind, EstimatorTrial, SampleFaults } from './estimator-trial.js';

/** Makes estimates with one instance. */
export type EstimateFunction<Sample> = (
  sample: Sample,
  context?: Partial<EstimationContext>,
) => Promise<Estimate>;

/** One component on the bench, whatever its kind: its laws, samples and estimates. */
export interface EstimatorBench<Sample> {
  readonly plugin: string;
  readonly minimumSampleSize: number;
  /** Of a sample of blocks. */
  readonly rows: number;
  readonly biasNats: number;
  readonly coverageReplicates: number | undefined;
  /** Whether the author says how many replicates known answers are averaged over. */
  readonly replicatesGiven: boolean;
  readonly laws: readonly KnownLaw<Sample>[];
  /** The law that checks of behaviour draw from: some dependence, not strong. */
  readonly middling: KnownLaw<Sample>;
  readonly declaresInterval: boolean;
  readonly units: readonly Unit[];
  readonly samples: readonly number[];
  readonly faults: SampleFaults<Sample>;
  sizeOf(law: KnownLaw<Sample>): number;
  /** A sample of a law of another size than that of the checks, by a stream of that name. */
  drawOf(law: KnownLaw<Sample>, size: number, key: string): Sample;
  /** The sample of the middling law that checks share, anew: nobody else holds it. */
  sample(): Sample;
  /** A new instance, as the function that it is. */
  open(): Promise<EstimateFunction<Sample>>;
  /** The estimate of that sample, made once. */
  estimateOnce(): Promise<TimedEstimate>;
  /** Estimates of independent samples of a law, each made once however many are asked for. */
  replicates(law: KnownLaw<Sample>, count?: number): Promise<readonly Estimate[]>;
  parseOptions(): Promise<JsonObject>;
}

/** An estimate and how long it took: for advice, never for a promise. */
export interface TimedEstimate {
  readonly estimate: Estimate;
  readonly seconds: number;
}

const BIAS_NATS = 0.05;
const REPLICATES = 16;

/** Puts a component on the bench. */
export function estimatorBench<Kind extends EstimatorKind, Sample>(
  trial: EstimatorTrial<Kind, Sample>,
  subject: ComponentSubject<Kind>,
  context: ComponentCheckContext<InstanceOf[Kind]>,
): EstimatorBench<Sample> {
  const { component, fixtures, plugin } = subject;
  const laws = trial.laws(subject);
  const middling = laws[1] ?? laws[0];
  if (middling === undefined) throw new RangeError(`There is no law for '${component.id}'.`);
  const draw = (law: KnownLaw<Sample>, key: string): Sample =>
    law.sample(trial.sizeOf(subject, law), stream(`${law.id}/${key}`));
  const open = async (): Promise<EstimateFunction<Sample>> => {
    const estimator = await context.create();
    return async (sample, given) =>
      trial.estimate(estimator, sample, { ...estimation(), ...given });
  };
  return {
    plugin: plugin.name,
    minimumSampleSize: component.capabilities.minimumSampleSize,
    rows: fixtures.rows ?? DEFAULT_ROWS,
    biasNats: fixtures.biasNats ?? BIAS_NATS,
    coverageReplicates: fixtures.coverageReplicates,
    replicatesGiven: fixtures.replicates !== undefined,
    laws,
    middling,
    declaresInterval: component.capabilities.interval === true,
    units: trial.unitsOf(subject),
    samples: trial.samples,
    faults: trial.faults,
    sizeOf: (law) => trial.sizeOf(subject, law),
    drawOf: (law, size, key) => law.sample(size, stream(`${law.id}/${key}`)),
    sample: () => draw(middling, 'shared'),
    open,
    estimateOnce: () =>
      context.once('estimate', async () => {
        const estimate = await open();
        const sample = draw(middling, 'shared');
        const started = performance.now();
        return { estimate: await estimate(sample), seconds: (performance.now() - started) / 1000 };
      }),
    async replicates(law, count = fixtures.replicates ?? REPLICATES) {
      let opened: EstimateFunction<Sample> | undefined;
      const estimates: Estimate[] = [];
      for (let i = 0; i < count; i++) {
        const replicate = context.once(`replicate ${i} of ${law.id}`, async () => {
          opened ??= await open();
          return opened(draw(law, String(i)), { random: stream(`replicate ${i}`) });
        });
        estimates.push(await replicate);
      }
      return estimates;
    },
    parseOptions: () => context.parseOptions(),
  };
}

function stream(key: string) {
  return randomStream('conformance').fork(key);
}

/** What an estimate is given: the same stream every time, and a signal that never aborts. */
export function estimation(): EstimationContext {
  return { random: stream('estimate'), signal: new AbortController().signal };
}
