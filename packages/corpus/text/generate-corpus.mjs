/**
 * The default base corpus: hand-written prose (prose.txt) and arithmetic word problems with worked
 * solutions, made from templates by a fixed generator. `node corpus/generate-corpus.mjs`
 * writes default.txt again, to the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { templates } from './problem-templates.mjs';

const ROUNDS = 13;

const people = [
  'Anna',
  'Ben',
  'Carla',
  'David',
  'Elena',
  'Frank',
  'Grace',
  'Henry',
  'Irene',
  'Jack',
  'Karen',
  'Leo',
  'Maria',
  'Nina',
  'Oscar',
  'Paula',
  'Robert',
  'Sara',
  'Tom',
  'Vera',
  'Walter',
  'Yusuf',
];
const goods = [
  'apples',
  'books',
  'cookies',
  'eggs',
  'flowers',
  'marbles',
  'oranges',
  'pencils',
  'shells',
  'stamps',
  'stickers',
  'toys',
  'candles',
  'cards',
  'shirts',
  'tickets',
];
const holders = [
  ['box', 'boxes'],
  ['bag', 'bags'],
  ['basket', 'baskets'],
  ['shelf', 'shelves'],
  ['tray', 'trays'],
  ['crate', 'crates'],
  ['jar', 'jars'],
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const jobs = [
  'washing cars',
  'walking dogs',
  'babysitting',
  'painting fences',
  'selling lemonade',
  'teaching piano',
  'mowing lawns',
  'repairing bikes',
];
const places = [
  'the market',
  'the store',
  'the school fair',
  'the farm',
  'the library',
  'the bakery',
  'the park',
  'the museum',
];

/** Ways of writing one step, and of ending. */
const stepStyles = [
  ([lead, a, sign, b, unit], result) => `${lead} ${a} ${sign} ${b} = ${result} ${unit}.`,
  ([lead, a, sign, b, unit], result) =>
    `${lead} ${result} ${unit}, because ${a} ${sign} ${b} = ${result}.`,
  ([lead, a, sign, b, unit], result) => `${lead} ${a}${sign}${b}=${result} ${unit}`,
  ([lead, a, sign, b, unit], result) => `${a} ${sign} ${b} = ${result}. ${lead} ${result} ${unit}.`,
];
const endStyles = [
  (answer, unit) => `So the answer is ${answer} ${unit}.`,
  (answer) => `Answer: ${answer}`,
  (answer, unit) => `The answer is ${answer} ${unit}.`,
  (answer) => `The answer: ${answer}`,
];

/** A linear congruential generator (Knuth's MMIX constants) read from its high bits. */
function choices(seed) {
  let state = BigInt(seed);
  const next = (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
    return Number((state >> 33n) % BigInt(bound));
  };
  const of = (list) => list[next(list.length)];
  return {
    of,
    whole: (from, to) => from + next(to - from + 1),
    person: () => of(people),
    /** Two different people. */
    two: () => {
      const first = next(people.length);
      return [people[first], people[(first + 1 + next(people.length - 1)) % people.length]];
    },
    thing: () => of(goods),
    holder: () => of(holders),
    day: () => of(days),
    job: () => of(jobs),
    place: () => of(places),
  };
}

function evaluated([, a, sign, b, , given]) {
  if (given !== undefined) return given;
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  return sign === '*' ? a * b : a / b;
}

function problem(template, choice) {
  const [question, steps, answer, unit] = template(choice);
  const style = choice.of(stepStyles);
  const lines = steps.map((step) => style(step, evaluated(step)));
  return [question, ...lines, choice.of(endStyles)(answer, unit)].join('\n');
}

/** The corpus as text, documents apart by blank lines. */
export function corpusText() {
  const prose = readFileSync(new URL('./prose.txt', import.meta.url), 'utf8').trim();
  const choice = choices(20260101);
  const problems = Array.from({ length: ROUNDS }, () =>
    templates.map((template) => problem(template, choice)),
  ).flat();
  return `${[prose, ...problems].join('\n\n')}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('./default.txt', import.meta.url), corpusText());
}
