import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { gsm8kData } from './gsm8k-data.js';

interface Row {
  readonly id: string;
  readonly prompt: string;
  readonly response: string;
}

/** The files, by name, of anchors, held-out set and the arms whose place is known. */
export const sanityArms = [
  'anchors',
  'held-out',
  'constant-item',
  'constant-response',
  'copies',
  'human',
  'shuffled',
  'twin',
] as const;

/** Held-out rows of the training file; the human arm takes the rows behind them. */
const HELD_OUT = 500;

/** Nothing that helps with arithmetic: what a collapsed generator says. */
const CONSTANT = {
  prompt: 'Please go on.',
  response:
    'As an assistant, I would be glad to look into this together with you whenever you wish!',
};

/** Writes anchors, held-out set and the arms whose place is known, `count` rows each, into a folder. */
export function writeSanityArms(
  { solutions, train }: NonNullable<typeof gsm8kData>,
  { folder, count }: { readonly folder: string; readonly count: number },
): void {
  const anchors = readRows(solutions)
    .slice(0, count)
    .map((row, index) => rowOf(index, String(row['question']), String(row['ground_truth'])));
  const human = readRows(train).map((row, index) =>
    rowOf(index, String(row['question']), String(row['answer']).replace(/^#### /gmu, 'A: ')),
  );
  const others = human
    .slice(HELD_OUT, HELD_OUT + count)
    .map(({ prompt, response }, index) => rowOf(index, prompt, response));
  const arms: Readonly<Record<(typeof sanityArms)[number], readonly Row[]>> = {
    anchors,
    'held-out': human.slice(0, HELD_OUT),
    'constant-item': others.map((_, index) => rowOf(index, CONSTANT.prompt, CONSTANT.response)),
    'constant-response': anchors.map(({ prompt }, index) =>
      rowOf(index, prompt, CONSTANT.response),
    ),
    copies: anchors,
    human: others,
    shuffled: others.map((row, index) => ({ ...row, response: shuffled(row.response, index) })),
    twin: others,
  };
  for (const [arm, rows] of Object.entries(arms)) {
    writeFileSync(join(folder, `${arm}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
  }
}

function rowOf(index: number, prompt: string, response: string): Row {
  return { id: String(index).padStart(5, '0'), prompt, response };
}

function readRows(file: string): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      // A line of GSM8K is a JSON object.
      return JSON.parse(line) as Record<string, unknown>;
    });
}

/** The words in the order of their digests, which is no order of theirs. */
function shuffled(text: string, index: number): string {
  const keyed = text.split(/\s+/u).map((word, place) => ({
    word,
    key: createHash('sha256').update(`${index}/${place}`).digest('hex'),
  }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ word }) => word)
    .join(' ');
}
