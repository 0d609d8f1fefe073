import type { EstimationContext, RandomStream, SlotBinding } from '@ggmi/core';
import { GgmiError } from '@ggmi/core';
import type { PairedBlocks } from '../preparation/paired-blocks.js';

/** A candidate as auto asks it: nats for a paired sample, or undefined where it refuses. */
export interface CandidateProbe {
  /** Component id, with its place in the slot where the id stands there twice. */
  readonly name: string;
  readonly read: (sample: PairedBlocks, random: RandomStream) => Promise<number | undefined>;
}

/**
 * The candidates of the slot that can be asked for nats of paired continuous data of `rows` rows.
 *
 * Refusals by coded errors of the candidate become `undefined`; anything else is thrown on.
 */
export function candidateProbes(
  candidates: readonly SlotBinding<'mi-estimator'>[],
  { rows, signal }: { readonly rows: number; readonly signal: AbortSignal },
): readonly CandidateProbe[] {
  return candidates
    .map((candidate, place) => ({ candidate, name: nameOf(candidates, place) }))
    .filter(({ candidate: { capabilities } }) => {
      const { inputs, variables, minimumSampleSize } = capabilities;
      return inputs.includes('paired') && variables !== 'discrete' && minimumSampleSize <= rows;
    })
    .map(({ candidate, name }) => ({
      name,
      read: (sample, random) => read(candidate, sample, { random, signal }),
    }));
}

function nameOf(candidates: readonly SlotBinding<'mi-estimator'>[], place: number): string {
  const { id } = candidates[place]!;
  const twice = candidates.filter((candidate) => candidate.id === id).length > 1;
  return twice ? `${id}#${place + 1}` : id;
}

async function read(
  { instance }: SlotBinding<'mi-estimator'>,
  { x, y }: PairedBlocks,
  context: EstimationContext,
): Promise<number | undefined> {
  context.signal.throwIfAborted();
  try {
    const estimate = await instance.estimate({ type: 'paired', x, y }, context);
    const rightKind = estimate.kind === 'estimate' || estimate.kind === 'lower-bound';
    const usable = rightKind && estimate.unit === 'nats' && Number.isFinite(estimate.value);
    return usable ? estimate.value : undefined;
  } catch (error) {
    if (GgmiError.is(error)) return undefined;
    throw error;
  }
}
