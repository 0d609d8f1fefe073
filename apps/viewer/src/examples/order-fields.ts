import { siteElement, type SiteNode } from '@ggmi/report';
import type { ExamplePage, LossOrder } from '@ggmi/runtime';
import { choiceField } from '../shell/form-fields.js';
import { count } from './long-text.js';
import type { PoolQuery } from './pool-query.js';

/** The choice of an order and of what comes first; what was chosen is kept where there is no choice yet. */
export function orderFields(
  { sort, direction }: PoolQuery,
  orders: readonly LossOrder[],
): readonly SiteNode[] {
  if (orders.length === 0) {
    const kept = { sort, first: direction === 'highest' ? undefined : direction };
    return Object.entries(kept).flatMap(([name, value]) =>
      value === undefined ? [] : [siteElement('input', { type: 'hidden', name, value })],
    );
  }
  const texts = new Map(orders.map((order) => [order.key, orderText(order)]));
  const textOf = (key: string): string => texts.get(key) ?? 'as drawn';
  const values = ['', ...texts.keys()];
  return [
    choiceField('Sorted by', { name: 'sort', values, chosen: sort ?? '', textOf }),
    choiceField('First', { name: 'first', values: ['highest', 'lowest'], chosen: direction }),
  ];
}

/** How a page is sorted, and which examples that says nothing of. */
export function sortedText(
  { sorted, losses, matching }: ExamplePage,
  { sort }: PoolQuery,
): string | undefined {
  if (sorted !== undefined) {
    const { order, direction, missing } = sorted;
    const last =
      missing === 0
        ? 'All have this number.'
        : `${count(missing)} of ${count(matching)} have no such number: they come last, as they were drawn.`;
    return `Sorted by ${orderText(order)}, ${direction} first; equal ones as they were drawn. ${last}`;
  }
  if (sort === undefined) return undefined;
  return losses.state === 'being-read'
    ? 'They stand as they were drawn, and are sorted when their losses have been read.'
    : `They stand as they were drawn: there is no number ‘${sort}’ to sort by.`;
}

function orderText({ arm, role, unit }: LossOrder): string {
  switch (role) {
    case 'held-out':
      return `${unit} by ${arm}`;
    case 'trained-on':
      return `${unit} by ${arm}, trained on it`;
    case 'held-back':
      return `${unit} by ${arm}, held back`;
    case 'difference':
      return `${unit} by ${arm}, trained on it minus held back`;
  }
}
