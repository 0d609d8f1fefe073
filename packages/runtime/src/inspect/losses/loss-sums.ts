/** The losses of one side of a run: an example's place in its draw, and its loss. */
interface Side {
  /** Undefined where the draw has no such example. */
  readonly places: readonly (number | undefined)[];
  readonly losses: readonly number[];
}

interface Total {
  sum: number;
  count: number;
}

/** Losses of examples added up over the runs of an arm, apart by whether they were trained on. */
export class LossSums {
  runs = 0;
  bound: number | null = null;
  readonly #totals = {
    'trained-on': new Map<number, Total>(),
    'held-back': new Map<number, Total>(),
  };

  add(run: { readonly bound: number; readonly trained: Side; readonly heldBack: Side }): void {
    this.runs += 1;
    this.bound = Math.max(this.bound ?? 0, run.bound);
    addSide(this.#totals['trained-on'], run.trained);
    addSide(this.#totals['held-back'], run.heldBack);
  }

  mean(
    place: number,
    role: 'trained-on' | 'held-back',
  ): { readonly value: number; readonly of: number } | undefined {
    const total = this.#totals[role].get(place);
    return total && { value: total.sum / total.count, of: total.count };
  }
}

function addSide(totals: Map<number, Total>, { places, losses }: Side): void {
  for (const [index, place] of places.entries()) {
    if (place === undefined) continue;
    const total = totals.get(place) ?? { sum: 0, count: 0 };
    total.sum += losses[index]!;
    total.count += 1;
    totals.set(place, total);
  }
}
