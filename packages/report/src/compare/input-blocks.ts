import type { DataComparison, InputComparison, InputDifference, JsonValue } from '@ggmi/core';
import type { Block, ListItem, Table } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { inputSentence } from './comparison-sentences.js';

/** What differs in the inputs, grouped by the first part of its place; what is equal in one line. */
export function inputBlocks(inputs: InputComparison): readonly Block[] {
  const of = (effect: InputDifference['effect']): readonly InputDifference[] =>
    inputs.differences.filter((each) => each.effect === effect);
  return [
    { type: 'heading', text: 'What differs in the inputs' },
    { type: 'paragraph', text: inputSentence(inputs), tone: 'strong' },
    ...groupBlocks('can change results', of('results')),
    ...groupBlocks('can change last digits', of('last-digits')),
    ...groupBlocks('change no result', of('none')),
    { type: 'subheading', text: 'data, by their digests' },
    { type: 'list', items: inputs.data.map(dataItem) },
  ];
}

/** Differences of one group that are shown; a table of options may hold thousands. */
const MOST_ROWS = 12;

function groupBlocks(title: string, differences: readonly InputDifference[]): readonly Block[] {
  if (differences.length === 0) return [];
  const groups = new Map<string, InputDifference[]>();
  for (const difference of differences) {
    const key = groupOf(difference);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [difference]);
    else known.push(difference);
  }
  const shown = [...groups.values()].flatMap((group) => group.slice(0, MOST_ROWS));
  const cut = [...groups].filter(([, group]) => group.length > MOST_ROWS);
  return [
    { type: 'subheading', text: title },
    { type: 'table', table: tableOf(shown) },
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
      wordsCell(valueText(difference.here)),
      wordsCell(valueText(difference.there)),
    ]),
  };
}

/** Places of the config stand for themselves; of the rest it is said what they are. */
export function placeText({ part, path }: InputDifference): string {
  return part === 'config' || part === 'component' ? path : `${part} ${path}`;
}

/** As much of a value as a table takes. */
const LONGEST = 120;

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return 'absent';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= LONGEST) return text === '' ? '""' : text;
  return `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

const states = {
  same: { mark: '=', tone: 'plain' },
  different: { mark: '≠', tone: 'strong' },
  unknown: { mark: '?', tone: 'warning' },
} as const;

function dataItem({ data, state, draws, reason }: DataComparison): ListItem {
  const { mark, tone } = states[state];
  const count =
    draws.here === 1 && draws.there === 1 ? '' : ` (${draws.here} and ${draws.there} draws)`;
  return {
    mark,
    text: `${data}${count}: ${state}${reason === undefined ? '' : `, ${reason}`}`,
    tone,
  };
}
