import type { RunEvent } from '../run/run-event.js';
import type { Usage } from '../requests/spending.js';
import type { KeeperProgress } from './generation-keeper.js';

/** What is said where money cannot be told. */
const UNPRICED = 'no price: add the model to `requests.prices`';

/** How often the log speaks of one data set. */
const EVERY_MS = 10_000;

/**
 * Tells the log how far generation is: at once what was kept before and what is to be asked for, then
 * now and then what was drawn and used, and an estimate of what the rest will use: as much for every
 * draw as those so far.
 */
export function announceProgress(parts: {
  readonly onEvent: (event: RunEvent) => void;
  readonly usage: () => Usage;
  readonly currency: string;
  readonly clock: () => number;
}): (label: string, progress: KeeperProgress) => void {
  const said = new Map<string, { readonly at: number; readonly before: Usage }>();
  const say = (message: string): void => parts.onEvent({ type: 'log', level: 'info', message });
  return (label, progress) => {
    const now = parts.clock();
    const { kept, drawn, total } = progress;
    const last = said.get(label);
    if (last === undefined || drawn === 0) {
      said.set(label, { at: now, before: parts.usage() });
      const needed = total - kept;
      if (kept > 0) say(`${label}: ${kept} of ${total} draws are kept from before`);
      if (needed > 0) say(`${label}: ${needed} draws are to be asked for`);
      return;
    }
    const isDone = kept + drawn === total;
    if (!isDone && now - last.at < EVERY_MS) return;
    said.set(label, { at: now, before: last.before });
    say(`${label}: ${kept + drawn} of ${total} draws${spent(progress, parts, last.before)}`);
  };
}

function spent(
  { kept, drawn, total }: KeeperProgress,
  { usage, currency }: { readonly usage: () => Usage; readonly currency: string },
  before: Usage,
): string {
  const now = usage();
  const tokens = now.inputTokens + now.outputTokens - before.inputTokens - before.outputTokens;
  const cost = now.cost - before.cost;
  const left = (total - kept - drawn) / drawn;
  const tokensLeft = left === 0 ? '' : `, and about ${Math.round(tokens * left)} to come`;
  if (cost === 0) return `, ${tokens} tokens${tokensLeft}; ${UNPRICED}`;
  const costLeft = left === 0 ? '' : `, and about ${(cost * left).toFixed(4)} to come`;
  return `, ${tokens} tokens${tokensLeft}, ${cost.toFixed(4)} ${currency}${costLeft}`;
}
