import { element, siteElement, type HtmlElement, type SiteNode } from '@ggmi/report';
import type { LossCell, LossColumn } from '@ggmi/runtime';
import { shortNumber } from './short-number.js';

/** What the losses of a page's examples are, and why some are not there, said once for all of them. */
export function lossMeaning(
  columns: readonly LossColumn[],
  rows: readonly (readonly LossCell[])[],
): readonly HtmlElement[] {
  const roles = new Set(columns.map(({ role }) => role));
  const units = new Set(columns.map(({ unit }) => unit));
  const sentences = [
    roles.has('held-out')
      ? 'Losses of held-out items: of every arm as deployed, the mean over its trainings (seeds). Lower is better.'
      : undefined,
    roles.has('trained-on')
      ? 'Losses by the trainings of supersample readings, the mean over the runs that drew the example: trained on it, or with it held back. The gap between both is what a training keeps of its data.'
      : undefined,
    units.has('nats/byte')
      ? 'nats/byte: the undivided log-loss of the response for each of its bytes, which is not bounded.'
      : undefined,
  ];
  const bounds = [...new Set(columns.flatMap(({ bound }) => bound ?? []))];
  const range =
    bounds.length === 1
      ? `Unit loss: between 0 and ${bounds[0]}, as the trainer bounds it; no probability.`
      : undefined;
  return [...sentences, range, absence(rows)]
    .filter((text) => text !== undefined)
    .map((text) => element('p', { class: 'note' }, [text]));
}

function absence(rows: readonly (readonly LossCell[])[]): string | undefined {
  const reasons = rows.flat().flatMap((cell) => ('reason' in cell ? [cell.reason] : []));
  const distinct = [...new Set(reasons)];
  return distinct.length === 0 ? undefined : `– stands for no loss: ${distinct.join('; or ')}.`;
}

/** The losses of one example: a sentence where there are few, else a table, folded in a list. */
export function lossNodes(
  columns: readonly LossColumn[],
  cells: readonly LossCell[],
  within: 'list' | 'alone',
): readonly SiteNode[] {
  if (columns.length === 0) return [];
  if (within === 'list' && arms(columns).length === 1 && columns.length <= 2) {
    return [lossSentence(columns, cells)];
  }
  const table = lossTable(columns, cells);
  if (within === 'alone') return [table];
  return [
    siteElement('details', { class: 'losses' }, [
      siteElement('summary', {}, [summaryText(columns, cells)]),
      table,
    ]),
  ];
}

function lossSentence(columns: readonly LossColumn[], cells: readonly LossCell[]): SiteNode {
  return element('p', { class: 'losses' }, [
    ...columns.flatMap((column, index) => [
      index === 0 ? 'Loss ' : ', ',
      ...cellNodes(cells[index]),
      ` ${roleName(column)}`,
    ]),
    ` (unit ${columns[0]!.unit})`,
  ]);
}

/** The extremes of the first unit, so that a folded table says what it is about. */
function summaryText(columns: readonly LossColumn[], cells: readonly LossCell[]): string {
  const [{ unit } = { unit: 'loss' }] = columns;
  const known = columns.flatMap((column, index) => {
    const cell = cells[index];
    return column.unit === unit && cell !== undefined && 'value' in cell
      ? [{ name: `${column.arm}${suffix(column)}`, value: cell.value }]
      : [];
  });
  if (known.length === 0) return `Losses: none of ${columns.length} is there`;
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
  return `Losses of ${arms(columns).length} arms (${unit}): lowest ${shortNumber(lowest.value)} by ${lowest.name}, highest ${shortNumber(highest.value)} by ${highest.name}`;
}

/** One row per arm, one column per kind of loss. */
function lossTable(columns: readonly LossColumn[], cells: readonly LossCell[]): SiteNode {
  const kinds = [...new Set(columns.map(kindName))];
  const head = element('tr', {}, [
    element('th', { scope: 'col' }, ['Arm']),
    ...kinds.map((kind) => element('th', { scope: 'col', class: 'right' }, [kind])),
  ]);
  const rows = arms(columns).map((arm) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [element('bdi', {}, [arm])]),
      ...kinds.map((kind) => {
        const index = columns.findIndex(
          (column) => column.arm === arm && kindName(column) === kind,
        );
        return element('td', { class: 'right' }, index < 0 ? ['–'] : cellNodes(cells[index]));
      }),
    ]),
  );
  const region = { role: 'region', tabindex: 0, 'aria-label': 'Losses of this example' };
  return siteElement('div', { class: 'table', ...region }, [
    element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]),
  ]);
}

/** A loss with its digits in full for programs, and over how many trainings it is the mean. */
function cellNodes(cell: LossCell | undefined): readonly HtmlElement[] {
  if (cell === undefined || 'reason' in cell) {
    return [element('span', { class: 'faint', title: cell?.reason ?? 'not read' }, ['–'])];
  }
  const trainings = cell.of === 1 ? '1 training' : `mean of ${cell.of}`;
  return [
    element('data', { value: cell.value }, [shortNumber(cell.value)]),
    element('small', { class: 'faint' }, [` (${trainings})`]),
  ];
}

function arms(columns: readonly LossColumn[]): readonly string[] {
  return [...new Set(columns.map(({ arm }) => arm))];
}

function kindName(column: LossColumn): string {
  return `${column.unit}${suffix(column)}`;
}

function suffix(column: LossColumn): string {
  return column.role === 'held-out' ? '' : `, ${roleName(column)}`;
}

function roleName({ role }: LossColumn): string {
  switch (role) {
    case 'held-out':
      return 'on the held-out item';
    case 'trained-on':
      return 'trained on it';
    case 'held-back':
      return 'held back';
  }
}
