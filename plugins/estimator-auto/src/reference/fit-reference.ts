import type { RandomStream } from '@ggmi/core';
import {
  fitStudentCopula,
  joinColumns,
  mapColumns,
  NotPositiveDefiniteError,
  ranks,
  studentInformation,
  studentScores,
  wishartBias,
  type StudentCopula,
  type StudentCopulaFit,
} from '@ggmi/numerics';
import type { PairedBlocks } from '../preparation/paired-blocks.js';
import { contrastiveBound } from './contrastive-bound.js';
import { drawTwin } from './draw-twin.js';
import { linearlyDependent } from './linearly-dependent.js';
import { studentCritic } from './student-critic.js';

/** A fitted elliptical law whose information is known: the yardstick of all other readings. */
export interface Reference {
  readonly copula: StudentCopula;
  /** The law's I(X;Y), Wishart-corrected, nats. */
  readonly nats: number;
  /** What the data themselves certify of it: InfoNCE of the law's critic less its optimism, nats. */
  readonly certifiedNats: number;
  /** Standard deviation of the law's pointwise information over the sample, nats. */
  readonly deviation: number;
}

/**
 * The Gaussian or Student copula that best tells the pairs from strangers.
 *
 * Chosen by contrast and not by likelihood: X and Y each heavy-tailed but independent have a likely
 * Student copula, whose common scale the strangers refute.
 *
 * @throws DATA_INVALID where a column's scores are a linear combination of others.
 */
export function fitReference(sample: PairedBlocks, random: RandomStream): Reference {
  const fit = fitted(sample);
  const gaussian = { correlation: fit.gaussianCorrelation, degreesOfFreedom: Infinity };
  const ofGaussian = referenceOf(gaussian, sample, random);
  if (fit.degreesOfFreedom === Infinity) return ofGaussian;
  const ofStudent = referenceOf(fit, sample, random);
  return ofStudent.certifiedNats > ofGaussian.certifiedNats ? ofStudent : ofGaussian;
}

function fitted({ x, y }: PairedBlocks): StudentCopulaFit {
  try {
    return fitStudentCopula(joinColumns(x, y));
  } catch (error) {
    if (NotPositiveDefiniteError.is(error)) throw linearlyDependent(error, x.columns);
    throw error;
  }
}

function referenceOf(
  { correlation, degreesOfFreedom }: StudentCopula,
  sample: PairedBlocks,
  random: RandomStream,
): Reference {
  const copula = { correlation, degreesOfFreedom };
  const optimism = correctionOf(sample);
  const { correlationNats, scaleNats } = studentInformation(copula, sample.x.columns);
  const bound = certify(copula, sample, random);
  return {
    copula,
    nats: correlationNats + scaleNats - optimism,
    // The critic was fitted to these pairs: it gains what the log-determinants gain.
    certifiedNats: bound.nats - optimism,
    deviation: bound.deviation,
  };
}

/** The upward bias of ½ ln det R_X det R_Y / det R, nats. */
function correctionOf({ x, y }: PairedBlocks): number {
  const { rows } = x;
  const joint = wishartBias(rows, x.columns + y.columns);
  return wishartBias(rows, x.columns) + wishartBias(rows, y.columns) - joint;
}

function certify(copula: StudentCopula, sample: PairedBlocks, random: RandomStream) {
  const nu = copula.degreesOfFreedom;
  const scores = {
    x: studentScores(mapColumns(sample.x, ranks), nu),
    y: studentScores(mapColumns(sample.y, ranks), nu),
  };
  return contrastiveBound(studentCritic(copula, scores), sample.x.rows, random.fork('strangers'));
}

/**
 * How far InfoNCE with finitely many strangers stays below the information where the law holds:
 * measured on draws of the law. Nats, ≥ 0 up to noise.
 */
export function contrastShortfall(
  reference: Reference,
  sample: PairedBlocks,
  random: RandomStream,
): number {
  const twin = drawTwin(reference.copula, sample, random.fork('shortfall'));
  const { correlationNats, scaleNats } = studentInformation(reference.copula, sample.x.columns);
  return correlationNats + scaleNats - certify(reference.copula, twin, random).nats;
}
