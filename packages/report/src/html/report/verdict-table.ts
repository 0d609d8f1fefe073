import type { Quantity } from '@ggmi/core';
import { CONTROL, effectText, lossEffect } from '../../quantities/loss-effect.js';
import { numberUnderHeading, sharedAbout } from '../blocks/number-node.js';
import type { PageWarnings } from '../blocks/page-warnings.js';
import { scrollBox } from '../blocks/table-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import type { ReportContext } from './report-context.js';

/** The one that decides first. */
const comparisons = [
  {
    versus: CONTROL,
    heading: 'added to the anchors, minus anchors twice',
    arm: (name: string) => `anchors+${name}`,
  },
  {
    versus: 'anchors',
    heading: 'added to the anchors, minus the anchors alone',
    arm: (name: string) => `anchors+${name}`,
  },
  { versus: 'base', heading: 'alone, minus the untrained base', arm: (name: string) => name },
] as const;

interface VerdictRow {
  readonly generator: string;
  /** A difference for every column; undefined where it was not compared. */
  readonly found: readonly (Quantity | undefined)[];
}

/** Helps, harms or not separated: a row per generator, a column per comparison that the run has. */
export function verdictTable({
  record,
  quantities,
  warnings,
}: ReportContext): readonly HtmlElement[] {
  const columns = comparisons.filter(({ versus }) => quantities.some(isDifference(versus)));
  const generators = Object.keys(record.config.resolved['generators'] ?? {});
  const rows = generators.flatMap((generator): VerdictRow[] => {
    const found = columns.map(({ arm, versus }) =>
      quantities.filter(isDifference(versus)).find((each) => each.arm === arm(generator)),
    );
    return found.every((quantity) => quantity === undefined) ? [] : [{ generator, found }];
  });
  if (rows.length === 0) return [];
  const title = 'What the synthetic data of each generator do to the held-out loss';
  const about = sharedAbout(rows.flatMap(({ found }) => found.flatMap((each) => each ?? [])));
  const table = element('table', {}, [
    element('caption', {}, [about === undefined ? title : `${title} (${about})`]),
    element('thead', {}, [
      element('tr', {}, [
        element('th', { scope: 'col' }, termNodes('generator')),
        ...columns.map(({ heading }) => element('th', { scope: 'col' }, termNodes(heading))),
      ]),
    ]),
    element(
      'tbody',
      {},
      rows.map((row) => rowNode(row, warnings)),
    ),
  ]);
  return [scrollBox(title, table)];
}

function isDifference(versus: string): (quantity: Quantity) => boolean {
  return (quantity) => quantity.id === 'loss-difference' && quantity.versus === versus;
}

function rowNode({ generator, found }: VerdictRow, warnings: PageWarnings): HtmlElement {
  return element('tr', {}, [
    element('th', { scope: 'row' }, [generator]),
    ...found.map((quantity) => {
      const effect = lossEffect(quantity);
      return element('td', {}, [
        element('span', { class: `effect ${effect.colour}` }, [
          element('span', { class: 'word' }, [effectText(effect)]),
        ]),
        ...(quantity === undefined ? [] : [numberUnderHeading(quantity, warnings)]),
      ]);
    }),
  ]);
}
