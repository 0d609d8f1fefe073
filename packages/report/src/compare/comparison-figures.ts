import type { ComparedQuantity, RunComparison, RunDifference } from '@ggmi/core';
import { colours, type Figure } from '../figures/chart-spec.js';
import { forestFigure, type ForestEntry } from '../figures/forest-figure.js';
import type { ForestEffect } from '../figures/forest-spec.js';
import { distinct } from '../quantities/quantity-pool.js';
import { directionOf, sideOf, unitOf, type Direction } from './difference-quantity.js';
import { isInformation, nameOf } from './number-blocks.js';
import { settingNames } from './setting-names.js';

const effects: Readonly<Record<Direction, ForestEffect>> = {
  lower: { name: 'lower', colour: colours.helps, shape: 'triangle-down' },
  higher: { name: 'higher', colour: colours.harms, shape: 'triangle-up' },
  open: { name: 'not separated', colour: colours.open, shape: 'circle' },
  equal: { name: 'equal', colour: colours.ink, shape: 'diamond' },
};

/** Rows of a figure that people read; the tables have all of them. */
const MOST_ROWS = 60;

/** Differences of every run to the reference as forest plots: losses, then information by unit. */
export function comparisonFigures(comparison: RunComparison): readonly Figure[] {
  return comparison.others.flatMap((other, index) => {
    const { heldOut, information } = figuresOfRun(other, index);
    return [...heldOut, ...information];
  });
}

/** Those of one run against the reference, by its place among the others. */
export function figuresOfRun(
  other: RunDifference,
  index: number,
): { readonly heldOut: readonly Figure[]; readonly information: readonly Figure[] } {
  return {
    heldOut: heldOutFigures(other, index),
    information: informationFigures(other, index),
  };
}

const panels: readonly { readonly id: string; readonly versus?: string; readonly panel: string }[] =
  [
    { id: 'held-out-loss', panel: 'held-out loss' },
    { id: 'loss-difference', versus: 'base', panel: 'difference to the base' },
    { id: 'loss-difference', versus: 'anchors', panel: 'difference to the anchors' },
    { id: 'loss-difference', versus: 'anchors twice', panel: 'difference to anchors twice' },
  ];

function heldOutFigures(other: RunDifference, index: number): readonly Figure[] {
  const isPaired = other.settings.every(({ heldOut }) => heldOut.reason === undefined);
  const entries = panels.flatMap(({ id, versus, panel }) =>
    other.settings.flatMap((setting) =>
      setting.heldOut.quantities
        .filter(
          (compared) =>
            compared.id === id && compared.versus === versus && compared.difference.available,
        )
        .map((compared) =>
          entryOf(compared, { panel, row: rowText(other, setting, compared.arm ?? 'run') }),
        ),
    ),
  );
  const title = `Held-out loss: ${other.run.label} minus the reference`;
  const figure = forestFigure({
    name: `held-out-of-run-${index + 2}`,
    part: 'held-out',
    title,
    about: isPaired
      ? 'Paired differences with their intervals, over the held-out items that both runs have: left of 0 this run has the lower loss.'
      : 'Differences with their intervals; where no items are common they are unpaired, and wider.',
    axis: 'difference of runs',
    zero: 'marked',
    effects: Object.values(effects),
    entries: entries.slice(0, MOST_ROWS),
  });
  return figure === undefined ? [] : [figure];
}

function informationFigures(other: RunDifference, index: number): readonly Figure[] {
  const found = other.settings.flatMap((setting) =>
    setting.numbers
      .filter((compared) => isInformation(compared) && compared.difference.available)
      .map((compared) => ({ setting, compared })),
  );
  const units = distinct(found.map(({ compared }) => unitOf(compared)));
  return units.flatMap((unit, place) => {
    const own = found.filter(({ compared }) => unitOf(compared) === unit);
    const figure = forestFigure({
      name: `information-of-run-${index + 2}${place === 0 ? '' : `-${place + 1}`}`,
      part: 'information',
      title: `Information: ${other.run.label} minus the reference`,
      about:
        'Differences of what readings say, with their intervals. Information explains losses, and ranks nothing.',
      axis: 'difference of runs',
      zero: 'marked',
      effects: Object.values(effects),
      entries: own.slice(0, MOST_ROWS).map(({ setting, compared }) =>
        entryOf(compared, {
          panel: compared.source === 'exact' ? 'closed form' : `by ${compared.source}`,
          row: rowText(other, setting, nameOf(compared)),
        }),
      ),
    });
    return figure === undefined ? [] : [figure];
  });
}

function rowText(
  { settings }: RunDifference,
  setting: RunDifference['settings'][number],
  name: string,
): string {
  return settings.length === 1 ? name : `${settingNames(settings)(setting)}: ${name}`;
}

function entryOf(
  compared: ComparedQuantity,
  place: Pick<ForestEntry, 'panel' | 'row'>,
): ForestEntry {
  return {
    ...place,
    quantity: sideOf(compared, 'difference'),
    effect: effects[directionOf(compared.difference)],
  };
}
