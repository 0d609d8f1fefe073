import type { PlannedCell } from '../../record/plan-file.js';
import { groupBy } from '../pools/group-by.js';

/** The trainings of one arm, which differ in their seed alone. */
export interface TrainingGroup {
  readonly arm: string;
  readonly cells: readonly PlannedCell[];
}

/**
 * Puts trainings together by their arm, as their labels name it. A sweep trains an arm several times
 * under one label; these stand apart, numbered.
 *
 * @param form Matches a label: its first group is the arm.
 */
export function trainingGroups(
  cells: readonly PlannedCell[],
  form: RegExp,
): readonly TrainingGroup[] {
  const repeats = new Map<string, number>();
  const named = cells.map((cell) => {
    const repeat = (repeats.get(cell.label) ?? 0) + 1;
    repeats.set(cell.label, repeat);
    const arm = form.exec(cell.label)?.slice(1).join(' of ') ?? cell.label;
    return { arm: repeat === 1 ? arm : `${arm}, setting ${repeat}`, cell };
  });
  return [...groupBy(named, ({ arm }) => arm)].map(([arm, group]) => ({
    arm,
    cells: group.map(({ cell }) => cell),
  }));
}
