import type { Quantity } from '@ggmi/core';

/** How many trainings of each arm a comparison rests on, as the note of every held-out loss says it. */
export function trainingsNote(trainings: number): string {
  return trainings === 1
    ? 'one training (intervals over items only)'
    : `${trainings} training seeds`;
}

/** The same read back from such notes; undefined where none says it. */
export function trainingCount(losses: readonly Quantity[]): number | undefined {
  for (const { note = '' } of losses) {
    if (note.includes(trainingsNote(1))) return 1;
    const [, seeds] = /(\d+) training seeds/.exec(note) ?? [];
    if (seeds !== undefined) return Number(seeds);
  }
  return undefined;
}
