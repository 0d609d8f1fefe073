import type { PlannedCell } from '../../record/plan-file.js';
import { sweepPlace } from '../plan/sweep-place.js';
import { groupBy } from '../pools/group-by.js';

/** The trainings of one arm, which differ in their seed alone. */
export interface TrainingGroup {
  readonly arm: string;
  readonly cells: readonly PlannedCell[];
}

/**
 * Puts trainings together by their arm, as their labels name it. A sweep trains an arm several times
 * under one label; these stand apart, by their points or, where the plan does not tell of those, numbered.
 *
 * @param form Matches a label: its first group is the arm.
 */
export function trainingGroups(
  cells: readonly PlannedCell[],
  form: RegExp,
): readonly TrainingGroup[] {
  const repeats = new Map<string, number>();
  const trained = cells.map((cell) => {
    const points = sweepPlace(cell.points ?? []).text;
    const key = JSON.stringify([cell.label, points]);
    const repeat = (repeats.get(key) ?? 0) + 1;
    repeats.set(key, repeat);
    const arm = form.exec(cell.label)?.slice(1).join(' of ') ?? cell.label;
    return { arm, points, repeat, cell };
  });
  const arms = groupBy(trained, ({ arm }) => arm);
  const places = new Map(
    [...arms].map(([arm, own]) => [arm, new Set(own.map(({ points }) => points)).size]),
  );
  const nameOf = ({ arm, points, repeat }: (typeof trained)[number]): string =>
    [arm, places.get(arm) === 1 ? '' : points, repeat === 1 ? '' : `setting ${repeat}`]
      .filter((part) => part !== '')
      .join(', ');
  return [...groupBy(trained, nameOf)].map(([arm, group]) => ({
    arm,
    cells: group.map(({ cell }) => cell),
  }));
}
