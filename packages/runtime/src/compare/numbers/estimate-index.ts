import type { Quantity } from '@ggmi/core';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import { estimateMiCell } from '../../cells/estimate-mi-cell.js';
import { readEstimate, type EstimatePayload } from '../../cells/estimate-payload.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { writtenRole } from '../../sweep/point-components.js';
import { textAt } from '../reading/text-at.js';
import type { ReadRun } from '../reading/read-compared-run.js';

/** An estimate of information as a run made it, with what its interval was resampled by. */
export interface FoundEstimate {
  readonly payload: EstimatePayload;
  /** Of the cell and of the trainings that it reads: equal keys are one computation. */
  readonly address: string;
  readonly trainings: readonly string[];
  /** The streams of the trainings, unit by unit: equal ones make resamples pair. */
  readonly unitKeys: readonly string[];
  /** The stream that cuts rows into parts. */
  readonly resamplingKey: string;
  /** n of a matched-n comparison. */
  readonly pairs?: number;
}

/** Finds the estimates behind the quantities of a run. */
export interface EstimateIndex {
  /** Those of one arm by one estimator in a reading: several where the strength was calibrated. */
  find(quantity: Pick<Quantity, 'section' | 'source'>, arm: string): readonly FoundEstimate[];
  /** Those of the anchors by one estimator in whatever reading: a calibration belongs to none. */
  anchors(quantity: Pick<Quantity, 'source'>): readonly FoundEstimate[];
  /** All trainings that estimates of an arm read in a reading. */
  trainings(quantity: Pick<Quantity, 'section'>, arm: string): readonly string[];
}

/** Indexes the estimates of information of a run by reading, arm and estimator. */
export function estimateIndex(run: ReadRun): EstimateIndex {
  const byPlace = new Map<string, FoundEstimate[]>();
  const ofAnchors = new Map<string, FoundEstimate[]>();
  const trainings = new Map<string, Set<string>>();
  for (const cell of run.plan.values()) {
    if (cell.type !== estimateMiCell.type) continue;
    const found = foundEstimate(cell, run);
    if (found === undefined) continue;
    const place = JSON.stringify([readingOf(cell), armOf(cell, run)]);
    const known = trainings.get(place) ?? new Set();
    for (const training of found.trainings) known.add(training);
    trainings.set(place, known);
    const source = writtenRole(cell.roles['estimator'] ?? '').replace(/^estimators\./, '');
    const key = `${place} ${source}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), found]);
    if (armOf(cell, run) === 'anchors') {
      ofAnchors.set(source, [...(ofAnchors.get(source) ?? []), found]);
    }
  }
  const placeOf = ({ section }: Pick<Quantity, 'section'>, arm: string): string =>
    JSON.stringify([section.type === 'reading' ? section.reading : null, arm]);
  return {
    find: (quantity, arm) => byPlace.get(`${placeOf(quantity, arm)} ${quantity.source}`) ?? [],
    anchors: ({ source }) => ofAnchors.get(source) ?? [],
    trainings: (quantity, arm) => [...(trainings.get(placeOf(quantity, arm)) ?? [])],
  };
}

function foundEstimate(cell: PlannedCell, run: ReadRun): FoundEstimate | undefined {
  const payload = run.results.get(cell.address)?.payload;
  if (payload === undefined) return undefined;
  const trainings = cell.inputs.flatMap((address) => run.plan.get(address) ?? []);
  const pairs = trainings[0]?.parameters['pairs'];
  return {
    payload: readEstimate(payload),
    address: cell.address,
    trainings: cell.inputs,
    unitKeys: trainings.map(unitKey),
    resamplingKey: textAt(cell.parameters, 'resamplingKey'),
    ...(typeof pairs === 'number' && { pairs }),
  };
}

/** What a training drew its data and its course from. */
function unitKey({ parameters }: PlannedCell): string {
  const { supersampleKey = null, trainingKey = null, seedKey = null } = parameters;
  return JSON.stringify([supersampleKey, trainingKey, seedKey]);
}

/** The key of a stream ends with the name of its reading. */
function readingOf({ parameters }: PlannedCell): string {
  return textAt(parameters, 'resamplingKey').replace(/^\d+\/resampling\//, '');
}

/** The arm is what the pool of the first training was drawn from. */
function armOf(cell: PlannedCell, { plan }: ReadRun): string | undefined {
  let at = plan.get(cell.inputs[0] ?? '');
  while (at !== undefined && at.type !== drawExamplesCell.type) at = plan.get(at.inputs[0] ?? '');
  return at && writtenRole(at.roles['generator'] ?? '').replace(/^generators\./, '');
}
