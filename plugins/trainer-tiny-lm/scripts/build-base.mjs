/**
 * Trains the default base from the corpus of @ggmi/corpus and writes base/default.bin and
 * base/default.json; `--check` only compares. Needs the build (`npm run build`); takes some ten seconds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { defaultCorpus } from '@ggmi/corpus';
import { parameterBytes, parameterDigest } from '../dist/base/parameter-bytes.js';
import { pretrainBase } from '../dist/base/pretrain-base.js';
import { readDocuments } from '../dist/base/read-documents.js';
import { DEFAULT_SIZES, shapeOf } from '../dist/trainer-options.js';

/** More fit the small corpus by heart, and other text worse: see README.md. */
const steps = 100;
const seed = 0;
/** Steps whose weights the tests compute again. */
const prefix = 5;

const weightsFile = new URL('../base/default.bin', import.meta.url);
const recordFile = new URL('../base/default.json', import.meta.url);
const documents = await readDocuments(defaultCorpus);
const shape = shapeOf({ model: DEFAULT_SIZES, context: 512 });
const { signal } = new AbortController();
const beginning = await pretrainBase(documents, { shape, steps, seed, signal, stopAfter: prefix });
const parameters = await pretrainBase(documents, { shape, steps, seed, signal });
const record = {
  steps,
  seed,
  sha256: parameterDigest(parameters),
  prefix: { steps: prefix, sha256: parameterDigest(beginning) },
};
const text = `${JSON.stringify(record, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(weightsFile, parameterBytes(parameters));
  writeFileSync(recordFile, text);
} else if (
  readFileSync(recordFile, 'utf8') !== text ||
  !readFileSync(weightsFile).equals(parameterBytes(parameters))
) {
  throw new Error('base/default.bin is not what its recipe trains; run npm run build:base.');
}
