import { NearDuplicateIndex, randomStream } from '@ggmi/numerics';

/**
 * Prints what a search for near-duplicates costs: every text is looked up, then added. One text in ten
 * is an earlier one with a word replaced; the others are 45 words with Zipf's frequencies.
 *
 *     node scripts/measure-near-duplicates.mjs [texts] [threshold]
 */
const [count = 10_000, threshold = 0.8] = process.argv.slice(2).map(Number);
const random = randomStream('near-duplicates');
const VOCABULARY = 10_000;

const vocabulary = Array.from({ length: VOCABULARY }, () =>
  String.fromCharCode(
    ...Array.from({ length: 2 + random.integer(7) }, () => 97 + random.integer(26)),
  ),
);
const word = () => vocabulary[Math.floor(VOCABULARY ** random.uniform()) - 1];

const texts = [];
while (texts.length < count) {
  const words =
    texts.length > 0 && random.uniform() < 0.1
      ? texts[random.integer(texts.length)].split(' ')
      : Array.from({ length: 45 }, word);
  words[random.integer(words.length)] = word();
  texts.push(words.join(' '));
}

const memoryBefore = process.memoryUsage().arrayBuffers;
const cpuBefore = process.cpuUsage();
const index = new NearDuplicateIndex({ threshold });
let matches = 0;
for (const text of texts) {
  matches += index.matches(text).length;
  index.add(text);
}
const { user, system } = process.cpuUsage(cpuBefore);
const megabytes = (process.memoryUsage().arrayBuffers - memoryBefore) / 2 ** 20;
const characters = texts.reduce((sum, text) => sum + text.length, 0) / count;
console.log(`${count} texts of ${characters.toFixed(0)} characters, ${matches} matches`);
console.log(
  `${((user + system) / 1e6).toFixed(1)} s of processor time, ${megabytes.toFixed(0)} MB`,
);
console.log(`${index.matches(texts[0]).length} matches of the first text`);
