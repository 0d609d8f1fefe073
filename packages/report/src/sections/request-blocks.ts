import type { RequestRecord, RequestUsage } from '@ggmi/core';
import type { Block, Cell } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { formatNumber } from '../numbers/format-number.js';

const headers = ['server and model', 'answers', 'calls', 'tokens in', 'tokens out', 'cost', 'time'];

/** What requests to servers have used; nothing where none was made. */
export function requestBlocks(requests: RequestRecord | undefined): readonly Block[] {
  if (requests === undefined || requests.usage.length === 0) return [];
  const columns = headers.map((header, index) => ({
    header: wordsCell(header),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return [
    { type: 'heading', text: 'Requests and cost' },
    { type: 'table', table: { columns, rows: requests.usage.map(row) } },
    { type: 'list', items: notes(requests).map((text) => ({ mark: '-', text, tone: 'faint' })) },
  ];
}

function row(usage: RequestUsage): readonly Cell[] {
  const { server, model, answered, failed, attempts, uncounted, cost, calledMs } = usage;
  const counted = uncounted < answered;
  return [
    [...wordsCell(server, 'strong'), ...lineBelow(model ?? 'no model named')],
    [
      ...wholeCell(`${answered}`),
      ...(failed === 0 ? [] : lineBelow(`${failed} failed`, 'warning')),
    ],
    [...wholeCell(`${attempts}`), ...failedCalls(usage)],
    wholeCell(counted ? `${usage.inputTokens}` : 'not told'),
    wholeCell(counted ? `${usage.outputTokens}` : 'not told'),
    wholeCell(cost === undefined ? 'no price' : money(cost.amount, cost.currency)),
    [
      ...wholeCell(seconds(calledMs)),
      ...lineBelow(`and ${seconds(usage.waitedMs)} in line`, 'faint'),
    ],
  ];
}

function failedCalls({ failedAttempts }: RequestUsage): Cell {
  return Object.entries(failedAttempts).flatMap(([kind, count]) =>
    lineBelow(`${count} ${kind}`, 'faint'),
  );
}

function notes({ usage, starts, unaccountedStarts }: RequestRecord): readonly string[] {
  const uncounted = usage.reduce((sum, each) => sum + each.uncounted, 0);
  const totals = totalCosts(usage);
  return [
    'Calls count repeated ones; times are sums over calls that went on at once.',
    ...(totals.length > 0 && usage.length > 1 ? [`In all: ${totals.join(' and ')}.`] : []),
    ...(starts > 1 ? [`Over ${starts} starts of the run.`] : []),
    ...(unaccountedStarts > 0
      ? [`Without ${unaccountedStarts} of them, killed before they told what they had used.`]
      : []),
    ...(uncounted > 0 ? [`The server did not tell the tokens of ${uncounted} answers.`] : []),
  ];
}

function totalCosts(usage: readonly RequestUsage[]): readonly string[] {
  const totals = new Map<string, number>();
  for (const { cost } of usage) {
    if (cost !== undefined) {
      totals.set(cost.currency, (totals.get(cost.currency) ?? 0) + cost.amount);
    }
  }
  return [...totals].map(([currency, amount]) => money(amount, currency));
}

/** Small sums are common: a thousand answers of a small model cost cents. */
function money(amount: number, currency: string): string {
  const decimals = amount < 1 ? 4 : 2;
  return `${formatNumber(amount, { type: 'decimals', decimals })} ${currency}`;
}

function seconds(ms: number): string {
  const value = ms / 1000;
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
