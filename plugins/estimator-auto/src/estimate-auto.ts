import type { EstimationContext, EstimateWarning, SlotBinding } from '@ggmi/core';
import { permutation } from '@ggmi/numerics';
import { candidateProbes, type CandidateProbe } from './candidates/candidate-probe.js';
import { standingOf, type Standing } from './candidates/form-free-control.js';
import {
  combineReadings,
  type Combination,
  type Evidence,
} from './combination/combine-readings.js';
import { readViews } from './combination/read-views.js';
import { readWhole, type WholeReading } from './combination/read-whole.js';
import { doubtsOf } from './diagnostics/doubts-of.js';
import { pairsAt, scored, type PairedBlocks } from './preparation/paired-blocks.js';
import { requirePairedSample } from './preparation/require-paired-sample.js';
import { contrastShortfall, fitReference, type Reference } from './reference/fit-reference.js';
import { crossFittedViews } from './views/cross-fitted-views.js';

/** What auto finds, before it is dressed as an estimate. */
export interface AutoFinding {
  readonly combination: Combination;
  readonly evidence: Evidence;
  /** Every candidate that could be asked, and what the controls say of it. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly warnings: readonly EstimateWarning[];
}

/**
 * Mutual information of a paired sample from several candidates and a reference law.
 *
 * 1. A Gaussian or Student copula is fitted: the reference, whose information is known exactly.
 * 2. Controls with known answers tell the candidates that are bound to no form.
 * 3. Those read the sample and the reference's twin; their bias on the twin is taken off.
 * 4. The best of them reads two low-dimensional views, which show what many dimensions hide.
 * 5. What departs from the reference beyond noise is followed (`combineReadings`).
 *
 * @throws DATA_INVALID as `requirePairedSample` does.
 */
export async function estimateAuto(
  input: PairedBlocks,
  candidates: readonly SlotBinding<'mi-estimator'>[],
  { random, signal }: EstimationContext,
): Promise<AutoFinding> {
  requirePairedSample(input);
  // In random order, so that consecutive blocks of rows are fair samples.
  const order = permutation(input.x.rows, random.fork('order'));
  const sample = scored(pairsAt(input, order));
  const reference = fitReference(sample, random.fork('reference'));
  const shortfallNats = shortfallOf(reference, sample, random);
  const probes = candidateProbes(candidates, { rows: input.x.rows, signal });
  const { standings, formFree } = await screen(probes, sample, random);
  const readings = new Map<CandidateProbe, WholeReading>();
  for (const probe of formFree) {
    const reading = await readWhole(probe, sample, {
      reference,
      random: random.fork(`whole/${probe.name}`),
    });
    if (reading !== undefined) readings.set(probe, reading);
  }
  const views = await viewsBy(readings, sample, random.fork('views'));
  const evidence = {
    rows: input.x.rows,
    reference,
    shortfallNats,
    whole: [...readings.values()],
    views,
  };
  const combination = combineReadings(evidence);
  return { combination, evidence, standings, warnings: doubtsOf(input, evidence, combination) };
}

function shortfallOf(
  reference: Reference,
  sample: PairedBlocks,
  random: EstimationContext['random'],
) {
  const expected = contrastShortfall(reference, sample, random);
  return reference.nats - reference.certifiedNats - expected;
}

async function screen(
  probes: readonly CandidateProbe[],
  sample: PairedBlocks,
  random: EstimationContext['random'],
) {
  const standings = new Map<string, Standing>();
  const formFree: CandidateProbe[] = [];
  // Twice the standard deviation, about 2/√n, that readings of independent pairs have at the
  // 1,000 rows or fewer of the control, and as much again for what is no harm.
  const tolerance = 4 / Math.sqrt(Math.min(sample.x.rows, 1_000));
  for (const probe of probes) {
    const standing = await standingOf(probe, sample, {
      tolerance,
      random: random.fork(`standing/${probe.name}`),
    });
    standings.set(probe.name, standing);
    if (standing === 'form-free') formFree.push(probe);
  }
  return { standings, formFree };
}

/** The views, read by the candidate that sees most of the twin's known information. */
async function viewsBy(
  readings: ReadonlyMap<CandidateProbe, WholeReading>,
  sample: PairedBlocks,
  random: EstimationContext['random'],
) {
  const [sharpest] = [...readings].toSorted(([, a], [, b]) => b.twinNats - a.twinNats);
  if (sharpest === undefined) return undefined;
  const [probe, { standardError }] = sharpest;
  return await readViews(probe, crossFittedViews(sample, random.fork('halves')), {
    error: standardError,
    random,
  });
}
