import type { Quantity } from '@ggmi/core';
import { lossEffect, lossEffects, type LossEffect } from '../../figures/effects.js';
import { numberUnderHeading, sharedAbout } from '../blocks/number-node.js';
import type { PageWarnings } from '../blocks/page-warnings.js';
import { scrollBox } from '../blocks/table-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import type { ReportContext } from './report-context.js';

const CONTROL = 'anchors twice';

const comparisons = [
  { versus: 'base', heading: 'alone, minus the untrained base', arm: (name: string) => name },
  {
    versus: 'anchors',
    heading: 'added to the anchors, minus the anchors alone',
    arm: (name: string) => `anchors+${name}`,
  },
  {
    versus: CONTROL,
    heading: 'added to the anchors, minus anchors twice',
    arm: (name: string) => `anchors+${name}`,
  },
] as const;

/** How an effect is shown: its sign says what its colour says. */
interface ShownEffect {
  readonly word: string;
  readonly sign: string;
  readonly tone: 'helps' | 'harms' | 'less' | 'open' | 'muted';
}

const shownEffects: Readonly<Record<LossEffect, ShownEffect>> = {
  helps: { word: lossEffects.helps.name, sign: '▼', tone: 'helps' },
  harms: { word: lossEffects.harms.name, sign: '▲', tone: 'harms' },
  lower: { word: lossEffects.lower.name, sign: '▼', tone: 'open' },
  higher: { word: lossEffects.higher.name, sign: '▲', tone: 'open' },
  open: { word: lossEffects.open.name, sign: '●', tone: 'open' },
};

/** Against the control, what is not better harms nobody: training longer gives more. */
const shownBeyond: Partial<Readonly<Record<LossEffect, ShownEffect>>> = {
  helps: { word: 'helps beyond longer training', sign: '▼', tone: 'helps' },
  harms: { word: 'less than longer training', sign: '▲', tone: 'less' },
};

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

/** Data that give no more than longer training are not shown as help anywhere. */
function rowNode({ generator, found }: VerdictRow, warnings: PageWarnings): HtmlElement {
  const control = found.find((quantity) => quantity?.versus === CONTROL);
  const isMuted = control !== undefined && lossEffect(control) !== 'helps';
  return element('tr', {}, [
    element('th', { scope: 'row' }, [generator]),
    ...found.map((quantity) => {
      if (quantity === undefined) {
        return element('td', {}, [element('span', { class: 'faint' }, ['not compared'])]);
      }
      const { word, sign, tone } = shownEffect(quantity);
      const kind = isMuted && tone === 'helps' ? 'muted' : tone;
      return element('td', {}, [
        element('span', { class: `effect ${kind}` }, [
          element('span', { class: 'word' }, [`${sign} ${word}`]),
        ]),
        numberUnderHeading(quantity, warnings),
      ]);
    }),
  ]);
}

function shownEffect(quantity: Quantity): ShownEffect {
  const effect = lossEffect(quantity);
  const beyond = quantity.versus === CONTROL ? shownBeyond[effect] : undefined;
  return beyond ?? shownEffects[effect];
}
