import type { RunEvent } from '../run/run-event.js';
import type { Usage } from '../requests/spending.js';
import type { KeeperProgress } from './generation-keeper.js';

/** How often the log speaks of one data set. */
const EVERY_MS = 10_000;

/**
 * Tells the log how far generation is: what was kept before at once, then now and then what was drawn
 * and used, with the cost of the rest at the present rate.
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
      if (kept > 0) say(`${label}: ${kept} of ${total} draws are kept from before`);
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
  if (cost === 0) return `, ${tokens} tokens`;
  const rest = (cost / drawn) * (total - kept - drawn);
  return `, ${tokens} tokens, ${cost.toFixed(4)} ${currency}, and about ${rest.toFixed(4)} to come`;
}
