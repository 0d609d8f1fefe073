import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFixture } from '../start-fixture.mjs';
import { trainingContext } from './open-trainer.mjs';
import { smoothed } from './smoothing.mjs';
import { examples, GREEDY_BYTES, trainModel } from './train-model.mjs';

/** Nats per byte. */
const TOLERANCE = 1e-3;

/** Checks a model trained in this mode, prints what it finds, and returns whether it holds. */
export async function checkTrainedModel(mode) {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-llama-check-'));
  const model = await trainModel(mode);
  const path = join(folder, 'model.gguf');
  const { bytes } = await model.file();
  writeFileSync(path, bytes);
  const fixture = await startFixture(['--model', `tiny=${path}`]);
  try {
    const losses = await lossDifferences(model, fixture.url);
    const greedy = await greedyContinuations(model, fixture.url);
    console.log(`${mode}: ${bytes.length} bytes of GGUF, ${losses.count} bytes of text scored`);
    console.log(
      `  largest difference of a character: ${losses.byCharacter.toExponential(1)} nats per byte`,
    );
    console.log(
      `  largest difference of a response: ${losses.byExample.toExponential(1)} nats per byte`,
    );
    console.log(`  equal greedy continuations: ${greedy.equal} of ${greedy.all}`);
    console.log(`  such as ${JSON.stringify(greedy.sample)}`);
    const isNear = losses.byCharacter <= TOLERANCE && losses.byExample <= TOLERANCE;
    return isNear && greedy.equal === greedy.all;
  } finally {
    await fixture.close();
    rmSync(folder, { recursive: true });
  }
}

/** Largest differences in nats per byte: of one character, and of a whole response. */
async function lossDifferences(model, url) {
  const differences = { byCharacter: 0, byExample: 0, count: 0 };
  for (const example of examples) {
    const ends = Array.from(example.response).map((_, i, all) =>
      Buffer.byteLength(all.slice(0, i + 1).join('')),
    );
    const served = partialSums(await servedLosses(url, example), ends);
    const trained = await trainedSums(model, example);
    const gaps = served.map((sum, i) => sum - trained[i]);
    const perByte = gaps.map(
      (gap, i) => (gap - (gaps[i - 1] ?? 0)) / (ends[i] - (ends[i - 1] ?? 0)),
    );
    const total = ends[ends.length - 1];
    differences.count += total;
    differences.byCharacter = Math.max(differences.byCharacter, ...perByte.map(Math.abs));
    differences.byExample = Math.max(
      differences.byExample,
      Math.abs(gaps[gaps.length - 1]) / total,
    );
  }
  return differences;
}

function partialSums(values, ends) {
  return ends.map((end) => values.slice(0, end).reduce((sum, value) => sum + value, 0));
}

/** −ln p′ of each byte of the response by llama.cpp. */
async function servedLosses(url, { prompt, response }) {
  const { choices } = await posted(`${url}/v1/completions`, {
    model: 'tiny',
    prompt: `${prompt}<s>${response}`,
    max_tokens: 0,
    echo: true,
    logprobs: 0,
  });
  const { token_logprobs: scored } = choices[0].logprobs;
  return scored
    .slice(-Buffer.byteLength(response))
    .map((logprob) => -Math.log(smoothed(Math.exp(logprob))));
}

/** The same by the trainer, summed up to the end of each character. */
async function trainedSums(model, { prompt, response }) {
  const characters = Array.from(response);
  const beginnings = characters.map((_, i) => ({
    kind: 'text',
    id: `${i}`,
    prompt,
    response: characters.slice(0, i + 1).join(''),
  }));
  const { natsPerByte } = await model.losses(beginnings, trainingContext('losses'));
  return beginnings.map((each, i) => natsPerByte[i] * Buffer.byteLength(each.response));
}

/** Over both protocols, for every prompt. */
async function greedyContinuations(model, url) {
  const prompts = examples.map(({ prompt }) => prompt);
  const expected = await model.sample(prompts, trainingContext('greedy'));
  let equal = 0;
  for (const [index, prompt] of prompts.entries()) {
    const { choices } = await posted(`${url}/v1/completions`, {
      model: 'tiny',
      prompt: `${prompt}<s>`,
      max_tokens: GREEDY_BYTES,
      temperature: 0,
    });
    const { response } = await posted(`${url}/api/generate`, {
      model: 'tiny',
      prompt,
      stream: false,
      options: { temperature: 0, num_predict: GREEDY_BYTES },
    });
    equal += [choices[0].text, response].filter((text) => text === expected[index]).length;
  }
  return { equal, all: 2 * prompts.length, sample: expected[0] };
}

async function posted(url, body) {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
