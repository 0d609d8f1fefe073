import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draws, words } from './words.js';

const ITEMS = 5000;
/** Answers to every question of the anchors. */
const DRAWS = 10;

/** In a thousand answers: none at all, the one before it, the same but for a word, and too long. */
const shares = { absent: 5, repeated: 20, near: 20, long: 30 } as const;

/** The files of the evaluation in large.yaml, by what it calls their roles. */
export interface AnswerFiles {
  readonly anchors: string;
  readonly heldOut: string;
  readonly careful: string;
}

/** Writes 5,000 anchors, as many held-out items, and about ten answers to every anchor's question. */
export function writeAnswers(folder: string): AnswerFiles {
  const write = (name: string, rows: readonly object[]): string => {
    const file = join(folder, `${name}.jsonl`);
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return file;
  };
  return {
    anchors: write('anchors', solved({ name: 'item', seed: 1, from: 0 })),
    heldOut: write('held-out', solved({ name: 'held', seed: 2, from: 1_000_000 })),
    careful: write('careful', answered()),
  };
}

function solved(of: { readonly name: string; readonly seed: number; readonly from: number }) {
  const random = draws(of.seed);
  return Array.from({ length: ITEMS }, (_, index) => ({
    id: `${of.name}-${index + 1}`,
    question: question(of.from + index),
    answer: answer(random, { index, slips: 5 }),
  }));
}

function answered() {
  const random = draws(3);
  let before = answer(random, { index: 0, slips: 12 });
  return Array.from({ length: ITEMS * DRAWS }, (_, place) => {
    const index = Math.floor(place / DRAWS);
    const kind = kindOf(random(1000));
    if (kind === 'near') before = before.replace(/ \w+/, ' otherwise');
    else if (kind !== 'repeated') before = answer(random, { index, slips: 12 });
    if (kind === 'long') before += ` ${sentence(random, { length: 60, slips: 12 })}`;
    const id = `careful-${index + 1}-${(place % DRAWS) + 1}`;
    return {
      kind,
      row: { id, asked: `item-${index + 1}`, question: question(index), answer: before },
    };
  }).flatMap(({ kind, row }) => (kind === 'absent' ? [] : [row]));
}

function kindOf(chance: number): keyof typeof shares | 'plain' {
  let bound = 0;
  // The keys of a literal are those of its type.
  for (const kind of Object.keys(shares) as (keyof typeof shares)[]) {
    bound += shares[kind];
    if (chance < bound) return kind;
  }
  return 'plain';
}

function question(index: number): string {
  return `How many boards do ${index + 1} beds take? <b>${index}</b>`;
}

/** About 250 bytes, with what JSON escapes, what UTF-8 writes in several bytes, and what pages escape. */
function answer(
  random: (bound: number) => number,
  { index, slips }: { readonly index: number; readonly slips: number },
): string {
  const text = sentence(random, { length: 22 + random(24), slips });
  return `"${text}"\n– in ${index % 97} min ✓ \\`;
}

/** Each word is one of three that follow the word before it; `slips` of a hundred are any. */
function sentence(
  random: (bound: number) => number,
  { length, slips }: { readonly length: number; readonly slips: number },
): string {
  let place = random(words.length);
  return Array.from({ length }, () => {
    const slipped = random(100) < slips;
    place = slipped ? random(words.length) : (5 * place + 7 * random(3) + 1) % words.length;
    return words[place]!;
  }).join(' ');
}
