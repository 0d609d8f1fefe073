import type { EffectComparison, VerdictComparison } from '@ggmi/core';
import type { Block, Cell, Table } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { valueCell } from '../tables/quantity-cell.js';
import {
  agreementSentence,
  changedEffects,
  effectName,
  effectQuantity,
  effectWord,
  headlineOf,
  type RunSide,
} from './verdict-words.js';

/** What both runs conclude side by side, and which effects of synthetic data changed between them. */
export function verdictComparisonBlocks(verdicts: VerdictComparison): readonly Block[] {
  const sentence = agreementSentence(verdicts);
  if (sentence === undefined) return [];
  const { here, there, agreement, effects } = verdicts;
  const changed = changedEffects(verdicts);
  return [
    { type: 'heading', text: 'What both runs conclude' },
    { type: 'paragraph', text: sentence, tone: agreement === 'different' ? 'warning' : 'strong' },
    {
      type: 'list',
      items: [
        { mark: '-', text: `reference: ${headlineOf(here)}` },
        { mark: '-', text: `this run: ${headlineOf(there)}` },
      ],
    },
    ...(changed.length === 0 ? [] : changeBlocks(changed)),
    ...restTexts(effects).map((text): Block => ({ type: 'paragraph', text, tone: 'faint' })),
  ];
}

function changeBlocks(effects: readonly EffectComparison[]): readonly Block[] {
  return [
    { type: 'table', table: tableOf(effects) },
    {
      type: 'caption',
      text: 'Losses within each run: below 0 the first arm has the lower one. Each interval is of its own run; how far the runs differ is in the paired differences below.',
    },
  ];
}

function tableOf(effects: readonly EffectComparison[]): Table {
  return {
    columns: [
      { header: wholeCell('effect'), align: 'left' },
      { header: wordsCell('reference'), align: 'right' },
      { header: wordsCell('this run'), align: 'right' },
      { header: wholeCell('changed'), align: 'left' },
    ],
    rows: effects.map((effect) => [
      wordsCell(effectName(effect)),
      effectCell(effect, 'here'),
      effectCell(effect, 'there'),
      wordsCell(effect.change),
    ]),
  };
}

/** The word first; a run that does not compare the arms says so instead. */
function effectCell(effect: EffectComparison, side: RunSide): Cell {
  const [first, ...rest] = valueCell(effectQuantity(effect, side));
  return [
    ...lineBelow(effectWord(effect, side)),
    ...(first === undefined ? [] : [{ ...first, place: 'new-line' as const }, ...rest]),
  ];
}

const SAME = 'The same in both runs';

/** Effects of one run alone that are named. */
const MOST_ALONE = 3;

/** What did not change, and what one run alone has, in a sentence each. */
function restTexts(effects: readonly EffectComparison[]): readonly string[] {
  const unknown = effects.filter(({ change }) => change === 'unknown');
  const parts = [
    [SAME, effects.filter(({ change }) => change === 'none'), 'here'],
    ['In the reference alone', unknown.filter(({ here }) => here.available), 'here'],
    ['In this run alone', unknown.filter(({ here }) => !here.available), 'there'],
  ] as const;
  return parts.flatMap(([title, own, side]) => {
    if (own.length === 0) return [];
    const shown = title === SAME ? own : own.slice(0, MOST_ALONE);
    const named = shown.map((effect) => `${effectName(effect)} (${effectWord(effect, side)})`);
    const more = own.length - shown.length;
    return [`${title}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
  });
}
