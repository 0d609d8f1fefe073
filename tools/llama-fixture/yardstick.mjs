/**
 * Trains the tiny model on a file of prompts and responses, serves the GGUF file that it gives of itself,
 * and answers by the trainer itself, so that what comes over a protocol can be held against it:
 *
 *     node yardstick.mjs EXAMPLES.jsonl OPTIONS   # OPTIONS are those of the trainer, as JSON
 *
 * Prints one line of JSON with the address and the file, then one for every line that it reads:
 * `{"prompt", "responses"}` gives `{"logProbabilities"}`, ln p of each response in nats without its end;
 * `{"prompt"}` gives `{"greedy"}`. Ends with its standard input. Needs a build of the workspace.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openTrainer, trainingContext } from './src/check/open-trainer.mjs';
import { trainedLogProbability } from './src/check/trained-log-probability.mjs';
import { startFixture } from './src/start-fixture.mjs';

const [examplesFile, options = '{}'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'ggmi-yardstick-'));
const file = join(folder, 'model.gguf');
let fixture;
try {
  const trainer = await openTrainer({ ...JSON.parse(options), decoding: 'greedy' });
  const lines = readFileSync(examplesFile, 'utf8').trimEnd().split('\n');
  const examples = lines.map((line, index) => ({
    kind: 'text',
    id: `${index}`,
    ...JSON.parse(line),
  }));
  const model = await trainer.train({ kind: 'text', examples }, trainingContext('yardstick'));
  writeFileSync(file, (await model.file()).bytes);
  fixture = await startFixture(['--model', `tiny=${file}`]);
  console.log(JSON.stringify({ url: fixture.url, file }));
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(model, JSON.parse(line))));
  }
} finally {
  await fixture?.close();
  rmSync(folder, { recursive: true });
}

async function answer(model, { prompt, responses }) {
  if (responses === undefined) {
    const [greedy] = await model.sample([prompt], trainingContext('greedy'));
    return { greedy };
  }
  const logProbabilities = [];
  for (const response of responses) {
    logProbabilities.push(await trainedLogProbability(model, { prompt, response }));
  }
  return { logProbabilities };
}
