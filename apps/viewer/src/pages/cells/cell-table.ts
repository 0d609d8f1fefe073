import { element, siteElement, type HtmlNode, type SiteNode } from '@ggmi/report';
import type { InspectedCell } from '@ggmi/runtime';
import { runPath, withQuery } from '../../shell/run-paths.js';
import { durationText } from '../../shell/time-node.js';
import { cellStates } from './cells-query.js';

/** Shorter waiting is the time of handing over. */
const SHOWN_WAITING_MS = 1000;
/** Inputs that a row names; more are counted. */
const MOST_INPUTS = 4;

/** Cells as a table: what each is, how it ended, and what it reads. */
export function cellTable(
  cells: readonly InspectedCell[],
  { run, all }: { readonly run: string; readonly all: readonly InspectedCell[] },
): SiteNode {
  const labels = new Map(all.map(({ address, label }) => [address, label]));
  const title = 'Cells of this run';
  return siteElement('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': title }, [
    siteElement('table', {}, [
      element('caption', { class: 'visually-hidden' }, [title]),
      element('thead', {}, [
        element('tr', {}, [
          ...['Cell', 'State', 'Type'].map((text) => element('th', { scope: 'col' }, [text])),
          element(
            'th',
            {
              scope: 'col',
              class: 'right',
              title: 'to compute it; waiting for a worker stands apart',
            },
            ['Took'],
          ),
          ...['Made with', 'Reads'].map((text) => element('th', { scope: 'col' }, [text])),
        ]),
      ]),
      siteElement(
        'tbody',
        {},
        cells.map((cell) => row(cell, { run, labels })),
      ),
    ]),
  ]);
}

function row(
  cell: InspectedCell,
  { run, labels }: { readonly run: string; readonly labels: ReadonlyMap<string, string> },
): SiteNode {
  const { label, points, address, type, roles, parameters } = cell;
  return siteElement('tr', {}, [
    element('th', { scope: 'row' }, [
      label,
      points === undefined ? undefined : element('span', { class: 'detail' }, [points.text]),
      element('code', { class: 'detail', title: address }, [address.slice(0, 10)]),
    ]),
    element('td', { class: 'text' }, stateNodes(cell)),
    element('td', {}, [type]),
    element('td', { class: 'right' }, timeNodes(cell)),
    element('td', { class: 'text' }, [
      ...Object.values(roles).map((role) => element('span', { class: 'words' }, [role, ' '])),
      element('details', {}, [
        element('summary', {}, ['parameters']),
        element('pre', { tabindex: 0 }, [JSON.stringify(parameters, null, 2)]),
      ]),
    ]),
    siteElement('td', { class: 'text' }, inputNodes(cell, { run, labels })),
  ]);
}

/** Waiting stands apart; what an older journal does not say of it is said above the table. */
function timeNodes({ durationMs, waitedMs = 0 }: InspectedCell): readonly HtmlNode[] {
  if (durationMs === undefined) return [];
  const computedMs = Math.max(0, durationMs - waitedMs);
  if (waitedMs < SHOWN_WAITING_MS) return [durationText(computedMs)];
  return [
    durationText(computedMs),
    element('span', { class: 'detail' }, [`after waiting ${durationText(waitedMs)}`]),
  ];
}

function stateNodes({ state, failure }: InspectedCell): readonly HtmlNode[] {
  const { sign, meaning } = cellStates[state];
  return [
    element('span', { class: `state ${state}`, title: meaning }, [
      element('span', { 'aria-hidden': 'true' }, [`${sign} `]),
      state,
    ]),
    ...(failure === undefined
      ? []
      : [
          element('span', { class: 'detail' }, [
            element('code', {}, [failure.code]),
            ` ${failure.message}`,
          ]),
        ]),
  ];
}

function inputNodes(
  { inputs }: InspectedCell,
  { run, labels }: { readonly run: string; readonly labels: ReadonlyMap<string, string> },
): readonly SiteNode[] {
  const links = inputs
    .slice(0, MOST_INPUTS)
    .flatMap((address, index) => [
      index === 0 ? '' : ', ',
      siteElement('a', { href: withQuery(runPath(run, 'cells'), { q: address }) }, [
        labels.get(address) ?? address.slice(0, 10),
      ]),
    ]);
  const more = inputs.length - MOST_INPUTS;
  return more > 0 ? [...links, ` and ${more} more`] : links;
}
