/**
 * Post-trains the tiny model on a JSONL file of `prompt` and `response` and writes it as a GGUF file:
 * `node scripts/export-gguf.mjs EXAMPLES.jsonl MODEL.gguf [OPTIONS]`, where OPTIONS are those of the
 * trainer as JSON. Equal arguments write equal bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import { byteLlamaTrainer, trainerOptions } from '@ggmi/trainer-tiny-lm';

const [data, target, options = '{}'] = process.argv.slice(2);
if (data === undefined || target === undefined) {
  console.error('usage: export-gguf.mjs EXAMPLES.jsonl MODEL.gguf [OPTIONS]');
  process.exit(2);
}

const { signal } = new AbortController();
const trainer = await byteLlamaTrainer.create({
  options: trainerOptions.parse(JSON.parse(options)),
  needs: {
    baseDirectory: dirname(resolve(data)),
    cache: { read: async () => undefined, write: async () => undefined },
    logger: console,
    abortSignal: signal,
  },
});
const examples = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line, index) => {
    const { prompt = '', response } = JSON.parse(line);
    return { kind: 'text', id: `${index}`, prompt, response };
  });
const model = await trainer.train(
  { kind: 'text', examples },
  { random: randomStream('export'), signal },
);
const { bytes } = await model.file();
writeFileSync(target, bytes);
console.log(`${target}: ${bytes.length} bytes, trained on ${examples.length} examples`);
