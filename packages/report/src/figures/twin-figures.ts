import type { Quantity, TwinDifferences } from '@ggmi/core';
import { formatOutcome } from '../numbers/format-outcome.js';
import { formatNumber } from '../numbers/format-number.js';
import { distinct } from '../quantities/quantity-pool.js';
import { isDrawable } from './drawable.js';
import { chartConfig, colours, label, SCHEMA, type ChartSpec, type Figure } from './chart-spec.js';

/** The law of T of every arm beside its mirror image: the two are as far apart as losses tell. */
export function twinFigures(parts: {
  readonly laws: readonly TwinDifferences[];
  readonly quantities: readonly Quantity[];
  /** Of a point of a sweep, where the config has modes. */
  readonly mode?: string;
}): readonly Figure[] {
  const { laws, quantities, mode } = parts;
  return distinct(laws.map(({ reading }) => reading)).flatMap((reading) => {
    const own = laws.filter(
      (law) => law.reading === reading && law.counts.length > 0 && isDrawable(...law.edges),
    );
    return own.length === 0 ? [] : [figureOf({ reading, mode, laws: own, quantities })];
  });
}

function figureOf({
  reading,
  mode,
  laws,
  quantities,
}: {
  readonly reading: string;
  readonly mode: string | undefined;
  readonly laws: readonly TwinDifferences[];
  readonly quantities: readonly Quantity[];
}): Figure {
  const named = laws.map((law) => ({ law, information: informationOf(law, quantities) }));
  const place = mode === undefined ? '' : `, first point of mode ${mode}`;
  const title = `What losses tell of membership, reading ${reading}${place}`;
  const inWords = named.map(
    ({ law, information }) =>
      `${law.arm}: ${formatNumber(100 * shareAbove(law), { type: 'significant', digits: 3 })} % of ${law.pairs} pairs above 0${information.map((text) => `, ${text}`).join('')}`,
  );
  return {
    name: ['twins', mode, reading].filter((part) => part !== undefined).join('_'),
    part: 'twins',
    title,
    about:
      'Bars: T, the loss of the held-back twin minus that of the trained one, over all pairs and runs. Line: the same mirrored at 0. The pooled ld-CMI is how far bars and line differ: 0 where they agree, ln 2 = 0.693 nats where they do not overlap.',
    alternative: `${title}. ${inWords.join('; ')}.`,
    spec: specOf(named),
    panels: named.map((each) => panelSpec(each, mostPairs(laws), 'alone')),
    data: {
      columns: ['arm', 'T from', 'T to', 'pairs', 'pairs of the mirror image'],
      rows: laws.flatMap((law) => [
        ...bins(law).map(({ from, to, pairs, mirrored }) => [law.arm, from, to, pairs, mirrored]),
        ...(law.zeros === 0 ? [] : [[law.arm, 0, 0, law.zeros, law.zeros]]),
      ]),
    },
  };
}

interface NamedLaw {
  readonly law: TwinDifferences;
  /** A line per estimator that read it. */
  readonly information: readonly string[];
}

/** `ld-cmi: 0.153 ± 0.02 nats/item`, by every estimator that read it. */
function informationOf(
  { reading, arm }: TwinDifferences,
  quantities: readonly Quantity[],
): readonly string[] {
  return quantities
    .filter(({ id, section, arm: own }) => {
      const isOfReading = section.type === 'reading' && section.reading === reading;
      return id === 'mutual-information' && own === arm && isOfReading;
    })
    .flatMap(({ outcome, source }) => {
      if (!outcome.available) return [];
      const { value, standardError = '' } = formatOutcome(outcome, 'minus-only');
      return [`${source} ${value} ${standardError} ${outcome.unit}`.replace('  ', ' ')];
    });
}

function bins({ edges, counts }: TwinDifferences) {
  return counts.map((pairs, bin) => ({
    from: edges[bin]!,
    to: edges[bin + 1]!,
    pairs,
    mirrored: counts[counts.length - 1 - bin]!,
  }));
}

function shareAbove({ counts, pairs }: TwinDifferences): number {
  const above = counts.slice(counts.length / 2).reduce((sum, count) => sum + count, 0);
  return above / pairs;
}

const PANEL_WIDTH = 285;

/** All panels beside each other, for a file. */
function specOf(laws: readonly NamedLaw[]): ChartSpec {
  const most = mostPairs(laws.map(({ law }) => law));
  return {
    $schema: SCHEMA,
    config: chartConfig,
    columns: 2,
    spacing: 22,
    concat: laws.map((named) => panelSpec(named, most, 'among others')),
  };
}

/** Panels share their scales: those of T by their bins, those of counts by the largest. */
function mostPairs(laws: readonly TwinDifferences[]): number {
  return laws.reduce((most, { counts }) => counts.reduce((a, b) => Math.max(a, b), most), 1);
}

function panelSpec(
  { law, information }: NamedLaw,
  most: number,
  place: 'alone' | 'among others',
): ChartSpec {
  const y = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: 'pairs',
    axis: { tickCount: 4, title: 'pairs' },
    scale: { domain: [0, most], nice: true },
  });
  const x = { field: 'from', type: 'quantitative', title: 'T, loss', axis: { tickCount: 5 } };
  const step = bins(law).flatMap(({ from, to, mirrored }) => [
    { from, mirrored },
    { from: to, mirrored },
  ]);
  return {
    ...(place === 'alone' && { $schema: SCHEMA, config: chartConfig }),
    title: {
      text: label(law.arm),
      ...(information.length > 0 && { subtitle: information.map(label) }),
      fontSize: 12,
      anchor: 'start',
      offset: 6,
    },
    width: PANEL_WIDTH,
    height: 110,
    layer: [
      {
        data: { values: bins(law) },
        mark: { type: 'rect', color: colours.spread },
        encoding: { x, x2: { field: 'to' }, y: y('pairs'), y2: { datum: 0 } },
      },
      {
        data: { values: step },
        mark: { type: 'line', color: colours.harms, strokeWidth: 1.5 },
        encoding: { x, y: y('mirrored') },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: colours.ink, strokeWidth: 1, strokeDash: [3, 3] },
        encoding: { x: { datum: 0 } },
      },
    ],
  };
}
