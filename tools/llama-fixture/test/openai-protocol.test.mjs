import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { servedRandomModel } from './reference/served-random-model.mjs';

const KEY = 'a-key-for-tests';
const served = await servedRandomModel('--key', KEY);
after(() => served.close());

const headers = { authorization: `Bearer ${KEY}` };

async function asked(path, body) {
  const answer = await served.post(`/v1/${path}`, { model: 'tiny', ...body }, { headers });
  return { status: answer.status, body: await answer.json() };
}

async function eventsOf(path, body) {
  const answer = await served.post(
    `/v1/${path}`,
    { model: 'tiny', stream: true, ...body },
    { headers },
  );
  const events = (await answer.text()).trim().split('\n\n');
  assert.equal(events.pop(), 'data: [DONE]');
  return events.map((event) => JSON.parse(event.slice(6)));
}

const drawing = { prompt: 'A<s>', max_tokens: 24, seed: 3 };

describe('the OpenAI protocol', () => {
  it('wants its key', async () => {
    assert.equal((await served.post('/v1/completions', { model: 'tiny', ...drawing })).status, 401);
    assert.equal((await served.get('/api/version')).status, 200);
  });

  it('streams the text that it gives whole, and the usage where asked', async () => {
    const whole = (await asked('completions', drawing)).body;
    const events = await eventsOf('completions', {
      ...drawing,
      stream_options: { include_usage: true },
    });
    const { usage } = events.pop();
    assert.equal(events.map(({ choices }) => choices[0].text).join(''), whole.choices[0].text);
    assert.deepEqual(usage, whole.usage);
    assert.equal(events.at(-1).choices[0].finish_reason, 'length');
  });

  it('makes of a conversation what its chat template says', async () => {
    const messages = [{ role: 'user', content: 'A' }];
    const { choices, usage } = (
      await asked('chat/completions', { messages, max_tokens: 24, seed: 3 })
    ).body;
    const plain = (await asked('completions', drawing)).body;
    assert.equal(choices[0].message.content, plain.choices[0].text);
    assert.equal(usage.prompt_tokens, 2);
    const events = await eventsOf('chat/completions', { messages, max_tokens: 24, seed: 3 });
    const streamed = events.map((event) => event.choices[0].delta.content).join('');
    assert.equal(streamed, plain.choices[0].text);
  });

  it('scores a question with its answer as one training example', async () => {
    const messages = [
      { role: 'user', content: 'A' },
      { role: 'assistant', content: 'B' },
    ];
    const asking = { messages, add_generation_prompt: false, max_tokens: 1, prompt_logprobs: 0 };
    const { prompt_logprobs: scored } = (await asked('chat/completions', asking)).body;
    // A, <s>, B, </s>: ids of bytes are three above them.
    assert.deepEqual(
      scored.slice(1).map((entry) => Number(Object.keys(entry)[0])),
      [1, 3 + 66, 2],
    );
  });

  it('gives the log-probabilities of a chat with the bytes of each token', async () => {
    const { choices } = (
      await asked('chat/completions', {
        messages: [{ role: 'user', content: 'A' }],
        max_tokens: 5,
        seed: 3,
        logprobs: true,
        top_logprobs: 2,
      })
    ).body;
    const { content } = choices[0].logprobs;
    const bytes = content.flatMap((entry) => entry.bytes);
    assert.equal(new TextDecoder().decode(Uint8Array.from(bytes)), choices[0].message.content);
    assert.ok(content.every((entry) => entry.top_logprobs.length === 2));
    assert.ok(content.every((entry) => entry.top_logprobs[0].logprob >= entry.logprob));
  });

  it('gives each of n choices and each of many prompts its own numbers', async () => {
    const { choices } = (await asked('completions', { ...drawing, prompt: ['A<s>', 'A<s>'], n: 2 }))
      .body;
    assert.deepEqual(
      choices.map(({ index }) => index),
      [0, 1, 2, 3],
    );
    assert.equal(new Set(choices.map(({ text }) => text)).size, 4);
  });

  it('ends before a stop and names it', async () => {
    const whole = (await asked('completions', drawing)).body.choices[0].text;
    const stop = whole.slice(5, 6);
    const {
      text,
      finish_reason: finish,
      stop_reason: found,
    } = (await asked('completions', { ...drawing, stop })).body.choices[0];
    assert.deepEqual([text, finish, found], [whole.slice(0, whole.indexOf(stop)), 'stop', stop]);
  });

  it('lists its models with the length of their context', async () => {
    const { data } = await (await fetch(`${served.url}/v1/models`, { headers })).json();
    assert.deepEqual(
      data.map(({ id, max_model_len: length }) => [id, length]),
      [['tiny', served.model.shape.context]],
    );
  });

  it('refuses with vLLM’s words what cannot be', async () => {
    const refused = await Promise.all([
      asked('completions', { model: 'absent', prompt: 'A' }),
      asked('completions', { prompt: 'A', max_tokens: 500 }),
      asked('completions', { prompt: 'A', max_tokens: 0 }),
      asked('completions', { prompt: 'A', temperature: -1 }),
      asked('completions', { prompt: '' }),
      asked('completions', { prompt: 'A', prompt_logprobs: 0, stream: true }),
      asked('chat/completions', { messages: [] }),
      asked('chat/completions', { messages: [null] }),
      asked('completions', { prompt: 'A', n: 1e9 }),
      asked('embeddings', { input: 'A'.repeat(500) }),
    ]);
    assert.deepEqual(
      refused.map(({ status }) => status),
      [404, ...Array(9).fill(400)],
    );
    assert.equal(refused[0].body.error.message, 'The model `absent` does not exist.');
    assert.match(refused[1].body.error.message, /maximum context length is 128 tokens/);
  });
});
