import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { mapColumns } from '../linear-algebra/map-columns.js';
import { correlation } from '../statistics/covariance.js';
import { ranks } from '../statistics/ranks.js';
import type { StudentCopula } from './student-copula.js';
import {
  ellipticalDistances,
  logStudentConstant,
  logStudentKernel,
  reweightedCorrelation,
} from './student-scatter.js';
import { studentScores } from './student-scores.js';

/** A Student copula by maximum pseudo-likelihood, and how it compares with the Gaussian copula. */
export interface StudentCopulaFit extends StudentCopula {
  /** Mean log-density of the copula at the sample, nats per row. */
  readonly logLikelihood: number;
  /** The same for the fitted Gaussian copula (ν = ∞). */
  readonly gaussianLogLikelihood: number;
  /** The fitted Gaussian copula's correlation matrix. */
  readonly gaussianCorrelation: DenseMatrix;
}

/** Tail weights 1/ν at which the likelihood is first tried; it is smooth and mostly has one peak. */
const FIRST_TAIL_WEIGHTS = [0, 0.02, 0.1, 0.3, 0.6, 1];
/** A tail weight below this is taken for 0, the Gaussian copula. */
const LEAST_TAIL_WEIGHT = 1e-3;
const GOLDEN_STEPS = 8;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Trial {
  readonly degreesOfFreedom: number;
  readonly correlation: DenseMatrix;
  readonly logLikelihood: number;
}

/**
 * Fits a Student copula to the rows of `sample` (N × d): R and ν ≥ 1 that maximise the density of
 * the copula at the pseudo-observations rank/(N + 1) (Genest, Ghoudi & Rivest 1995, Biometrika 82,
 * 543; Demarta & McNeil 2005, Int. Stat. Rev. 73, 111).
 *
 * ν by golden section over 1/ν in [0, 1]; R for each ν by expectation–maximisation of the joint t law at the
 * scores. Unmoved by strictly increasing maps of columns. O(N d² + N d ln N), about 20 passes.
 * Throws RangeError for NaN and a constant column, NotPositiveDefiniteError for a dependent column.
 */
export function fitStudentCopula(sample: DenseMatrix): StudentCopulaFit {
  const ranked = mapColumns(sample, ranks);
  let best = gaussianTrial(ranked);
  const gaussian = best;
  const tryAt = (tailWeight: number, steps: number): Trial => {
    const degreesOfFreedom = tailWeight < LEAST_TAIL_WEIGHT ? Infinity : 1 / tailWeight;
    const trial = trialAt(ranked, { degreesOfFreedom, start: best.correlation, steps });
    if (trial.logLikelihood > best.logLikelihood) best = trial;
    return trial;
  };
  const [low, high] = bracket((tailWeight) => tryAt(tailWeight, 3).logLikelihood);
  goldenSection((tailWeight) => tryAt(tailWeight, 1).logLikelihood, { low, high });
  const settled = tryAt(1 / best.degreesOfFreedom, 6);
  const final = settled.logLikelihood >= best.logLikelihood ? settled : best;
  return {
    ...final,
    gaussianLogLikelihood: gaussian.logLikelihood,
    gaussianCorrelation: gaussian.correlation,
  };
}

function gaussianTrial(ranked: DenseMatrix): Trial {
  const start = correlation(studentScores(ranked, Infinity));
  return trialAt(ranked, { degreesOfFreedom: Infinity, start, steps: 0 });
}

/** `steps` of expectation–maximisation from `start` at one ν, and the likelihood there. */
function trialAt(
  ranked: DenseMatrix,
  from: { readonly degreesOfFreedom: number; readonly start: DenseMatrix; readonly steps: number },
): Trial {
  const { degreesOfFreedom: nu, steps } = from;
  const scores = studentScores(ranked, nu);
  let scatter = from.start;
  for (let step = 0; step < steps; step++) {
    const { squares } = ellipticalDistances(scores, scatter);
    scatter = reweightedCorrelation(scores, squares, nu);
  }
  return {
    degreesOfFreedom: nu,
    correlation: scatter,
    logLikelihood: copulaLogDensity(scores, scatter, nu),
  };
}

/** Mean over the rows of ln t_{R,ν}(z) − Σ_j ln t_ν(z_j). */
function copulaLogDensity(scores: DenseMatrix, scatter: DenseMatrix, nu: number): number {
  const { rows, columns, values } = scores;
  const { squares, logDeterminant } = ellipticalDistances(scores, scatter);
  let joint = 0;
  for (const square of squares) joint += logStudentKernel(square, columns, nu);
  let margins = 0;
  for (const value of values) margins += logStudentKernel(value * value, 1, nu);
  const constants = logStudentConstant(columns, nu) - columns * logStudentConstant(1, nu);
  return (joint - margins) / rows + constants - logDeterminant / 2;
}

/** The neighbours of the best of the first tail weights. */
function bracket(value: (tailWeight: number) => number): readonly [number, number] {
  const values = FIRST_TAIL_WEIGHTS.map(value);
  const at = values.indexOf(Math.max(...values));
  const last = FIRST_TAIL_WEIGHTS.length - 1;
  return [FIRST_TAIL_WEIGHTS[Math.max(0, at - 1)]!, FIRST_TAIL_WEIGHTS[Math.min(last, at + 1)]!];
}

/** Narrows [low, high] about a maximum (Kiefer 1953); the caller keeps the best value it has seen. */
function goldenSection(
  value: (tailWeight: number) => number,
  { low, high }: { readonly low: number; readonly high: number },
): void {
  let [left, right] = [low, high];
  let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
  let [atA, atB] = [value(a), value(b)];
  for (let step = 0; step < GOLDEN_STEPS; step++) {
    if (atA > atB) {
      [right, b, atB] = [b, a, atA];
      a = right - GOLDEN * (right - left);
      atA = value(a);
    } else {
      [left, a, atA] = [a, b, atB];
      b = left + GOLDEN * (right - left);
      atB = value(b);
    }
  }
}
