import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { servedRandomModel } from './reference/served-random-model.mjs';

const served = await servedRandomModel();
after(() => served.close());

const options = { seed: 3, num_predict: 24 };
const file = readFileSync(served.file);
const digest = `sha256:${createHash('sha256').update(file).digest('hex')}`;

async function linesOf(answer) {
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function generated(body) {
  const answer = await served.post('/api/generate', {
    model: 'tiny',
    stream: false,
    options,
    ...body,
  });
  return answer.json();
}

describe('Ollama’s protocol', () => {
  it('streams the text that it gives whole', async () => {
    const lines = await linesOf(
      await served.post('/api/generate', { model: 'tiny', prompt: 'A', options }),
    );
    const whole = await generated({ prompt: 'A' });
    assert.equal(lines.map((line) => line.response).join(''), whole.response);
    assert.deepEqual(
      lines.map(({ done }) => done),
      [...Array(lines.length - 1).fill(false), true],
    );
    assert.equal(lines.at(-1).eval_count, whole.eval_count);
  });

  it('repeats itself for a seed and not for another', async () => {
    const one = await generated({ prompt: 'A' });
    const again = await generated({ prompt: 'A' });
    const other = await generated({ prompt: 'A', options: { ...options, seed: 4 } });
    assert.equal(again.response, one.response);
    assert.notEqual(other.response, one.response);
  });

  it('makes a prompt of a template, and of a raw prompt none', async () => {
    const templated = await generated({ prompt: 'A' });
    const raw = await generated({ prompt: 'A<s>', raw: true });
    const chat = await served.post('/api/chat', {
      model: 'tiny',
      messages: [{ role: 'user', content: 'A' }],
      stream: false,
      options,
    });
    assert.equal(raw.response, templated.response);
    assert.equal((await chat.json()).message.content, templated.response);
    assert.equal(templated.prompt_eval_count, 2);
  });

  it('ends at num_predict with the reason length, and at a stop with the reason stop', async () => {
    const long = await generated({ prompt: 'A' });
    assert.deepEqual([long.done_reason, long.eval_count], ['length', 24]);
    const stop = long.response.slice(5, 6);
    const short = await generated({ prompt: 'A', options: { ...options, stop: [stop] } });
    assert.equal(short.done_reason, 'stop');
    assert.equal(short.response, long.response.slice(0, long.response.indexOf(stop)));
  });

  it('gives log-probabilities of the text only, not of what stopped it', async () => {
    const { logprobs: all } = await generated({ prompt: 'A', logprobs: true });
    const ascii = all.findIndex(({ bytes }, i) => i > 3 && bytes[0] < 0x80);
    const stop = [all[ascii].token];
    const first = all.findIndex(({ token }) => token === stop[0]);
    const short = await generated({ prompt: 'A', logprobs: true, options: { ...options, stop } });
    assert.deepEqual(short.logprobs, all.slice(0, first));
  });

  it('cuts a prompt above the context from the left', async () => {
    const { prompt_eval_count: tokens } = await generated({ prompt: 'A'.repeat(500) });
    assert.equal(tokens, served.model.shape.context - 1);
  });

  it('refuses a prompt above the context where nothing may be cut', async () => {
    const body = { prompt: 'A'.repeat(48), truncate: false, options: { ...options, num_ctx: 64 } };
    const fits = await generated(body);
    assert.deepEqual([fits.done_reason, fits.prompt_eval_count + fits.eval_count], ['length', 64]);
    const refused = await served.post('/api/generate', {
      model: 'tiny',
      ...body,
      prompt: 'A'.repeat(64),
    });
    assert.equal(refused.status, 400);
    assert.deepEqual(await refused.json(), {
      error: 'the input length exceeds the context length',
    });
  });

  it('says of an unknown model what Ollama says', async () => {
    const answers = await Promise.all([
      served.post('/api/generate', { model: 'absent', prompt: 'A' }),
      served.post('/api/chat', { model: 'absent', messages: [] }),
      served.post('/api/show', { model: 'absent' }),
      served.post('/api/embed', { model: 'absent', input: 'A' }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404],
    );
    assert.deepEqual(await answers[0].json(), { error: "model 'absent' not found" });
    assert.deepEqual(await answers[3].json(), {
      error: 'model "absent" not found, try pulling it first',
    });
  });

  it('refuses a body that is no JSON, and options that are no numbers', async () => {
    const broken = await fetch(`${served.url}/api/generate`, { method: 'POST', body: '{"model":' });
    assert.equal(broken.status, 400);
    const { error } = await generated({ prompt: 'A', options: { temperature: 'hot' } });
    assert.match(error, /temperature/);
  });

  it('refuses what is of another type than it should be', async () => {
    const refused = await Promise.all([
      served.post('/api/generate', { model: 5, prompt: 'A' }),
      served.post('/api/generate', { model: 'tiny', prompt: 'A', options: { stop: [1] } }),
      served.post('/api/chat', { model: 'tiny', messages: 5 }),
      served.post('/api/chat', { model: 'tiny', messages: [null] }),
      served.post('/api/embed', { model: 'tiny', input: [5] }),
      served.post('/api/embed', { model: 'tiny', input: 'A'.repeat(500), truncate: false }),
      served.post('/api/create', { model: 5, files: { x: digest } }),
    ]);
    assert.ok(refused.every(({ status }) => status === 400 || status === 404));
  });

  it('cuts a text to embed at the context', async () => {
    const embedded = async (input) =>
      (await (await served.post('/api/embed', { model: 'tiny', input })).json()).embeddings[0];
    const { context } = served.model.shape;
    assert.deepEqual(await embedded('A'.repeat(500)), await embedded('A'.repeat(context)));
  });

  it('registers a file by its digest, serves it, and forgets it', async () => {
    const blob = (init) => fetch(`${served.url}/api/blobs/${digest}`, init);
    const wrong = `sha256:${'0'.repeat(64)}`;
    assert.equal((await served.post(`/api/blobs/${wrong}`, {})).status, 400);
    assert.equal((await fetch(`${served.url}/api/blobs/${wrong}`, { method: 'HEAD' })).status, 404);
    assert.equal((await blob({ method: 'POST', body: file })).status, 201);
    assert.equal((await blob({ method: 'HEAD' })).status, 200);
    const template = '{{ .Prompt }}<s>';
    const created = await linesOf(
      await served.post('/api/create', { model: 'mine', files: { 'mine.gguf': digest }, template }),
    );
    assert.equal(created.at(-1).status, 'success');
    const mine = await generated({ model: 'mine', prompt: 'A' });
    assert.equal(mine.response, (await generated({ prompt: 'A' })).response);
    const forget = () =>
      fetch(`${served.url}/api/delete`, { method: 'DELETE', body: '{"model":"mine"}' });
    assert.deepEqual([(await forget()).status, (await forget()).status], [200, 404]);
  });

  it('says of a blob that is no GGUF file that it is none', async () => {
    const text = Buffer.from('no model');
    const name = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    await fetch(`${served.url}/api/blobs/${name}`, { method: 'POST', body: text });
    const lines = await linesOf(
      await served.post('/api/create', { model: 'bad', files: { x: name } }),
    );
    assert.match(lines.at(-1).error, /invalid GGUF/);
    assert.equal((await served.post('/api/show', { model: 'bad' })).status, 404);
  });

  it('pulls only what its registry has', async () => {
    const lines = await linesOf(await served.post('/api/pull', { model: 'absent' }));
    assert.match(lines.at(-1).error, /manifest/);
    const whole = await served.post('/api/pull', { model: 'absent', stream: false });
    assert.equal(whole.status, 500);
  });

  it('gives unit vectors, equal for equal texts', async () => {
    const answer = await served.post('/api/embed', { model: 'tiny', input: ['one', 'two', 'one'] });
    const { embeddings } = await answer.json();
    assert.ok(embeddings.every((vector) => Math.abs(Math.hypot(...vector) - 1) < 1e-6));
    assert.deepEqual(embeddings[2], embeddings[0]);
    assert.notDeepEqual(embeddings[1], embeddings[0]);
  });

  it('answers many at once as it answers each alone', async () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const ask = (seed) => generated({ prompt: 'A', options: { ...options, seed } });
    const together = await Promise.all(seeds.map(ask));
    for (const [index, seed] of seeds.entries()) {
      assert.equal(together[index].response, (await ask(seed)).response);
    }
  });

  it('goes on after a caller that left', async () => {
    const leaving = new AbortController();
    const body = { model: 'tiny', prompt: 'A', options: { ...options, num_predict: 100 } };
    const answer = await served.post('/api/generate', body, { signal: leaving.signal });
    await answer.body.getReader().read();
    leaving.abort();
    const waiting = new AbortController();
    const dropped = served.post('/api/generate', body, { signal: waiting.signal });
    waiting.abort();
    await assert.rejects(dropped);
    assert.equal((await generated({ prompt: 'A' })).eval_count, 24);
  });
});
