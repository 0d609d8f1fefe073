import { GgmiError, type Distribution, type JsonObject } from '@ggmi/core';
import {
  monteCarloDivergence,
  monteCarloEntropy,
  type LawWithDensity,
  type MonteCarloMean,
  type RandomStream,
} from '@ggmi/numerics';

/** A Monte Carlo mean as a payload holds it. */
export interface MeasuredMean extends JsonObject {
  readonly value: number;
  readonly standardError: number;
}

/** How far a trained model W is from the truth D, by exact densities; nats but for the last. */
export interface ModelMeasures extends JsonObject {
  /** KL(W ‖ D). */
  readonly modelFromTruth: MeasuredMean;
  /** KL(D ‖ W). */
  readonly truthFromModel: MeasuredMean;
  /** R_D(W) = −E_D ln w, nats per item. */
  readonly heldOutRisk: MeasuredMean;
  /** D_TV(D, W). */
  readonly totalVariation: MeasuredMean;
}

/** What exact densities say of the generator M. */
export interface GeneratorMeasures extends JsonObject {
  /** H(M), nats per item: ΔI. */
  readonly entropy: MeasuredMean;
  /** D_TV(D, D_M). */
  readonly taskDivergence: MeasuredMean;
}

/** How many draws, and the stream of a setting: the draws of the truth are common to all models. */
export interface MeasureOptions {
  readonly draws: number;
  readonly random: RandomStream;
}

/**
 * Monte Carlo standard errors of the gap between two models, anchors' minus synthetic data's, nats:
 * of KL(W′‖D) − KL(W‖D), whose draws are independent, and of KL(D‖W′) − KL(D‖W), whose draws of D
 * are common to both models.
 */
export interface GapErrors extends JsonObject {
  readonly modelFromTruth: number;
  readonly truthFromModel: number;
}

/** The Monte Carlo errors of the gap between two measured models. */
export function measureGapErrors(
  models: { readonly anchors: Distribution; readonly synthetic: Distribution },
  measured: { readonly anchors: ModelMeasures; readonly synthetic: ModelMeasures },
  { truth, draws, random }: MeasureOptions & { readonly truth: Distribution },
): GapErrors {
  const points = truth.sample(draws, random.fork('truth'));
  const other = withDensity(models.anchors).logDensity(points);
  const own = withDensity(models.synthetic).logDensity(points);
  const differences = own.map((density, draw) => density - other[draw]!);
  return {
    modelFromTruth: Math.hypot(
      measured.anchors.modelFromTruth.standardError,
      measured.synthetic.modelFromTruth.standardError,
    ),
    truthFromModel: meanOf(differences).standardError,
  };
}

/** Measures a trained model against the truth. Throws DIVERGENCE_INFINITE. */
export function measureModel(
  model: Distribution,
  truth: Distribution,
  { draws, random, name }: MeasureOptions & { readonly name: string },
): ModelMeasures {
  const [w, d] = [withDensity(model), withDensity(truth)];
  const forward = monteCarloDivergence(w, d, { draws, random: random.fork(name) });
  const ofTruth = { draws, random: random.fork('truth') };
  const backward = monteCarloDivergence(d, w, ofTruth);
  return {
    modelFromTruth: finite(forward.kullbackLeibler, forward.outside),
    truthFromModel: finite(backward.kullbackLeibler, backward.outside),
    heldOutRisk: crossEntropy(d, w, { draws, random: random.fork('truth') }),
    totalVariation: plain(backward.totalVariation),
  };
}

/** Measures the law of a generator against the truth. */
export function measureGenerator(
  generator: Distribution,
  truth: Distribution,
  { draws, random }: MeasureOptions,
): GeneratorMeasures {
  const [m, d] = [withDensity(generator), withDensity(truth)];
  const away = monteCarloDivergence(d, m, { draws, random: random.fork('truth') });
  return {
    entropy: plain(monteCarloEntropy(m, { draws, random: random.fork('generator') })),
    taskDivergence: plain(away.totalVariation),
  };
}

/** −E_P ln q by draws of P. */
function crossEntropy(
  p: LawWithDensity,
  q: LawWithDensity,
  { draws, random }: MeasureOptions,
): MeasuredMean {
  return meanOf(q.logDensity(p.sample(draws, random)).map((density) => -density));
}

function meanOf(values: Float64Array): MeasuredMean {
  const draws = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / draws;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (draws - 1) / draws) };
}

/** @throws DENSITY_UNAVAILABLE where a generator or trained model knows no density of its own. */
function withDensity(law: Distribution): LawWithDensity {
  if (law.logDensity === undefined) {
    throw new GgmiError({
      code: 'DENSITY_UNAVAILABLE',
      message: 'A divergence by exact densities needs the density of every law; one has none.',
      next: 'Write `densities: none`, and name a divergence estimator that takes samples.',
      fields: {},
    });
  }
  return { sample: law.sample.bind(law), logDensity: law.logDensity.bind(law) };
}

/** @throws DIVERGENCE_INFINITE where draws of one law are impossible under the other. */
function finite(mean: MonteCarloMean, outside: number): MeasuredMean {
  if (Number.isFinite(mean.value)) return plain(mean);
  throw new GgmiError({
    code: 'DIVERGENCE_INFINITE',
    message: `The divergence is infinite: ${outside} draws of the one law have density 0 under the other.`,
    next: 'Raise the regularisation of the trainer, or measure by samples.',
    fields: { outside },
  });
}

function plain({ value, standardError }: MonteCarloMean): MeasuredMean {
  return { value, standardError };
}
