import type { DataComparison, InputDifference, RunDifference } from '@ggmi/core';
import type { Block, ListItem, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { calibrationSentences } from './calibration-sentences.js';
import { inputSentence } from './input-sentence.js';
import { shownValue } from './shown-value.js';
import { placeText, splitInputs } from './split-inputs.js';

/** What differs in the inputs, grouped by the first part of its place; what is equal in one line. */
export function inputBlocks({
  inputs,
  settings,
}: Pick<RunDifference, 'inputs' | 'settings'>): readonly Block[] {
  const of = (effect: InputDifference['effect']): readonly InputDifference[] =>
    inputs.differences.filter((each) => each.effect === effect);
  return [
    { type: 'heading', text: 'What differs in the inputs' },
    { type: 'paragraph', text: inputSentence(inputs), tone: 'strong' },
    ...calibrationSentences(settings).map((text): Block => ({
      type: 'paragraph',
      text,
      tone: 'strong',
    })),
    ...groupBlocks('can change results', of('results')),
    ...groupBlocks('can change last digits', of('last-digits')),
    ...groupBlocks('change no result', of('none')),
    { type: 'subheading', text: 'data, by their digests' },
    { type: 'list', items: dataItems(inputs.data) },
  ];
}

/** Differences of one group that are shown; a table of options may hold thousands. */
const MOST_ROWS = 12;

function groupBlocks(title: string, differences: readonly InputDifference[]): readonly Block[] {
  if (differences.length === 0) return [];
  const { rows, folded } = splitInputs(differences);
  const groups = new Map<string, InputDifference[]>();
  for (const difference of rows) {
    const key = groupOf(difference);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [difference]);
    else known.push(difference);
  }
  const shown = [...groups.values()].flatMap((group) => group.slice(0, MOST_ROWS));
  const cut = [...groups].filter(([, group]) => group.length > MOST_ROWS);
  return [
    { type: 'subheading', text: title },
    ...(shown.length === 0 ? [] : [{ type: 'table', table: tableOf(shown) } as const]),
    ...folded.map((text): Block => ({ type: 'caption', text })),
    ...cut.map(([key, group]): Block => ({
      type: 'caption',
      text: `${group.length - MOST_ROWS} more differ under ${key}; the JSON of the comparison has all of them.`,
    })),
  ];
}

function groupOf({ part, path }: InputDifference): string {
  return part === 'config' || part === 'component' ? (/^[^.[]+/.exec(path)?.[0] ?? path) : part;
}

function tableOf(differences: readonly InputDifference[]): Table {
  return {
    columns: ['input', 'reference', 'this run'].map((text) => ({
      header: wordsCell(text),
      align: 'left',
    })),
    rows: differences.map((difference) => [
      wholeCell(placeText(difference)),
      wordsCell(shownValue(difference.here)),
      wordsCell(shownValue(difference.there)),
    ]),
  };
}

const states = {
  same: { mark: '=', tone: 'plain' },
  different: { mark: '≠', tone: 'strong' },
  unknown: { mark: '?', tone: 'warning' },
} as const;

/** Of what one thing is said, such as equal digests, there is one line. */
function dataItems(data: readonly DataComparison[]): readonly ListItem[] {
  const groups = new Map<string, { readonly names: string[]; readonly first: DataComparison }>();
  for (const each of data) {
    const key = JSON.stringify([each.state, each.reason ?? null, exampleTexts(each)]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { names: [dataName(each)], first: each });
    else known.names.push(dataName(each));
  }
  return [...groups.values()].map(({ names, first }) => {
    const { state, reason } = first;
    const { mark, tone } = states[state];
    const said = [state, ...(reason === undefined ? [] : [reason])].join(', ');
    const text = [`${names.join(', ')}: ${said}`, ...exampleTexts(first)].join('; ');
    return { mark, text, tone };
  });
}

/** Characters of an item that tell it from others. */
const SHOWN = 40;

/** Items that one run alone has, where others are common: of no common items every one would do. */
function exampleTexts({ items }: DataComparison): readonly string[] {
  if (items === undefined || items.common === 0) return [];
  const { here, there, common, onlyHere, onlyThere } = items;
  return [
    { word: 'removed', count: here - common, examples: onlyHere },
    { word: 'added', count: there - common, examples: onlyThere },
  ].flatMap(({ word, count, examples }) => {
    if (examples.length === 0) return [];
    const named = examples.map(({ id, text }) => `${id} (${shortText(text)})`).join(', ');
    return [`${word}: ${named}${count > examples.length ? ' and more' : ''}`];
  });
}

function shortText(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** With the draws, where they are not one in either run. */
function dataName({ data, draws }: DataComparison): string {
  return draws.here === 1 && draws.there === 1
    ? data
    : `${data} (${draws.here} and ${draws.there} draws)`;
}
