import type { RunEvent } from '../run/run-event.js';
import type { Usage } from '../requests/spending.js';
import type { KeeperProgress } from './generation-keeper.js';

/** What is said where money cannot be told. */
const UNPRICED = 'no price: add the model to `requests.prices`';

/** How often the log speaks of one data set. */
const EVERY_MS = 10_000;

/** Data sets that are drawn at the same time: nobody tells their requests apart. */
interface Together {
  /** Of the run, when the first of them began. */
  readonly before: Usage;
  readonly sets: Map<string, KeeperProgress>;
}

/**
 * Tells the log how far generation is: at once what was kept before and what is to be asked for, then
 * now and then what was drawn and used, and an estimate of what the rest will use: as much for every
 * draw as those so far. Data sets that are drawn at the same time are counted together.
 */
export function announceProgress(parts: {
  readonly onEvent: (event: RunEvent) => void;
  readonly usage: () => Usage;
  readonly currency: string;
  readonly clock: () => number;
}): (label: string, progress: KeeperProgress) => void {
  const said = new Map<string, number>();
  let together: Together | undefined;
  const say = (message: string): void => parts.onEvent({ type: 'log', level: 'info', message });
  return (label, progress) => {
    const now = parts.clock();
    const { kept, drawn, total } = progress;
    const last = said.get(label);
    if (together === undefined || (drawn === 0 && [...together.sets.values()].every(isDone))) {
      together = { before: parts.usage(), sets: new Map() };
    }
    if (total > kept) together.sets.set(label, progress);
    if (last === undefined || drawn === 0) {
      said.set(label, now);
      const needed = total - kept;
      if (kept > 0) say(`${label}: ${kept} of ${total} draws are kept from before`);
      if (needed > 0) say(`${label}: ${needed} draws are to be asked for`);
      return;
    }
    if (!isDone(progress) && now - last < EVERY_MS) return;
    said.set(label, now);
    say(`${label}: ${kept + drawn} of ${total} draws${spent(together, parts)}`);
  };
}

function isDone({ kept, drawn, total }: KeeperProgress): boolean {
  return kept + drawn === total;
}

function spent(
  { before, sets }: Together,
  { usage, currency }: { readonly usage: () => Usage; readonly currency: string },
): string {
  const sum = (of: (progress: KeeperProgress) => number): number =>
    [...sets.values()].reduce((all, progress) => all + of(progress), 0);
  const [kept, drawn, total] = [
    sum((each) => each.kept),
    sum((each) => each.drawn),
    sum((each) => each.total),
  ];
  const whose =
    sets.size === 1 ? '' : `; ${sets.size} data sets at once: ${kept + drawn} of ${total}`;
  const now = usage();
  const tokens = now.inputTokens + now.outputTokens - before.inputTokens - before.outputTokens;
  const cost = now.cost - before.cost;
  const left = (total - kept - drawn) / drawn;
  const tokensLeft = left === 0 ? '' : `, and about ${Math.round(tokens * left)} to come`;
  const isUnpriced = now.unpriced > before.unpriced;
  if (cost === 0 && isUnpriced) return `${whose}, ${tokens} tokens${tokensLeft}; ${UNPRICED}`;
  // A free model is free to the end.
  const costLeft =
    left === 0 || cost === 0 ? '' : `, and about ${(cost * left).toFixed(4)} to come`;
  return `${whose}, ${tokens} tokens${tokensLeft}, ${cost.toFixed(4)} ${currency}${costLeft}`;
}
