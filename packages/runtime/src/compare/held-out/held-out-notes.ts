import type { ComponentRecord, RunRecord } from '@ggmi/core';
import { canonicalJson } from '../../cells/canonical-json.js';
import type { PairedDeployed } from './loss-contrasts.js';

/** What has to be known to read paired differences of two runs. */
export function heldOutNotes(
  { here, there, items, trainings }: PairedDeployed,
  records: { readonly here: RunRecord; readonly there: RunRecord },
): readonly string[] {
  const level = here.parameters.level;
  const counts = [here, there].map(({ trainingKeys }) => trainingKeys.length);
  return [
    `Intervals: ${100 * level} %, bootstrap over ${items.pairs.length} common held-out items${trainingWords(trainings.used, counts)}. They say nothing of another draw of anchors or synthetic data.`,
    ...singleNotes(counts),
    ...(there.parameters.level === level
      ? []
      : [
          `This run has intervals of ${100 * there.parameters.level} %; here the level is that of the reference.`,
        ]),
    ...trainerNotes(records),
  ];
}

function trainingWords(
  used: 'paired' | 'independent',
  [here = 1, there = 1]: readonly number[],
): string {
  if (here === 1 && there === 1) return ', one training of each arm in either run';
  if (used === 'paired')
    return `, crossed with the ${Math.min(here, there)} training seeds of both runs`;
  return `, crossed with trainings that are independent (${here} and ${there})`;
}

/** Of one training nobody knows how another would differ: such intervals are too narrow for that. */
function singleNotes([here = 1, there = 1]: readonly number[]): readonly string[] {
  if (here > 1 && there > 1) return [];
  if (here === 1 && there === 1) {
    return ['Nor do they say how much another training of the same data would differ.'];
  }
  const whose = here === 1 ? 'The reference' : 'This run';
  return [
    `${whose} has one training of each arm: how much another of it would differ is not in the intervals.`,
  ];
}

/** Losses in [0, 1] are scaled by the trainer: those of two trainers may be two measures. */
function trainerNotes({
  here,
  there,
}: {
  readonly here: RunRecord;
  readonly there: RunRecord;
}): readonly string[] {
  const [own, other] = [trainerOf(here), trainerOf(there)];
  if (own?.id !== other?.id) {
    return [
      `The trainers differ (${own?.id} and ${other?.id}): each may scale its losses in its own way. Nats per byte, where they are there, are of one measure.`,
    ];
  }
  if (canonicalJson(own?.options ?? {}) === canonicalJson(other?.options ?? {})) return [];
  return [
    'The options of the trainer differ: where they scale the loss, differences are partly of the scale.',
  ];
}

function trainerOf({ components }: RunRecord): ComponentRecord | undefined {
  return components.find(({ role }) => role === 'trainer');
}
