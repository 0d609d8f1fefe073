import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { servedRandomModel } from './reference/served-random-model.mjs';

const served = await servedRandomModel();
after(() => served.close());

async function generated(parameters, inputs = 'A<s>') {
  const answer = await served.post('/generate', { inputs, parameters });
  return { status: answer.status, body: await answer.json() };
}

async function completion(body) {
  const answer = await served.post('/v1/completions', { model: 'tiny', prompt: 'A<s>', ...body });
  return (await answer.json()).choices[0];
}

describe('the protocol of text-generation-inference', () => {
  it('draws at temperature 1 what the other protocols draw', async () => {
    const drawn = await generated({ temperature: 1, seed: 3, max_new_tokens: 20, details: true });
    const other = await completion({ seed: 3, max_tokens: 20, logprobs: 0 });
    assert.equal(drawn.body.generated_text, other.text);
    // Probabilities that are summed once more: rounding only.
    drawn.body.details.tokens.forEach(({ logprob }, i) => {
      assert.ok(Math.abs(logprob - other.logprobs.token_logprobs[i]) < 1e-12);
    });
    assert.equal(drawn.body.details.tokens.length, other.logprobs.tokens.length);
  });

  it('gives the log-probabilities of the law that was drawn from', async () => {
    const cold = { temperature: 0.5, seed: 3, max_new_tokens: 20, details: true };
    const { details } = (await generated(cold)).body;
    const raw = await completion({ temperature: 0.5, seed: 3, max_tokens: 20, logprobs: 0 });
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const ofLaw = sum(details.tokens.map(({ logprob }) => logprob));
    assert.ok(ofLaw > sum(raw.logprobs.token_logprobs) + 1);
  });

  it('scores its prompt by decoder_input_details', async () => {
    const asking = { decoder_input_details: true, max_new_tokens: 1 };
    const { details } = (await generated(asking, 'Two and<s> three')).body;
    const other = await completion({
      prompt: 'Two and<s> three',
      max_tokens: 0,
      echo: true,
      logprobs: 0,
    });
    assert.deepEqual(
      details.prefill.map(({ logprob }) => logprob),
      other.logprobs.token_logprobs,
    );
  });

  it('is greedy unless asked to sample, and keeps its stop sequence', async () => {
    const { generated_text: text } = (await generated({ max_new_tokens: 12 })).body;
    assert.equal(text, (await completion({ temperature: 0, max_tokens: 12 })).text);
    const stop = [text.slice(3, 4)];
    const stopped = (await generated({ max_new_tokens: 12, stop, details: true })).body;
    assert.equal(stopped.generated_text, text.slice(0, text.indexOf(stop[0]) + 1));
    assert.equal(stopped.details.finish_reason, 'stop_sequence');
  });

  it('streams its tokens and then the text', async () => {
    const parameters = { max_new_tokens: 8 };
    const answer = await served.post('/generate_stream', { inputs: 'A<s>', parameters });
    const events = (await answer.text()).trim().split('\n\n');
    const values = events.map((event) => JSON.parse(event.slice(5)));
    assert.equal(values.length, 8);
    assert.equal(values[7].generated_text, (await generated(parameters)).body.generated_text);
  });

  it('refuses in its own words', async () => {
    const refused = [
      await generated({ temperature: 0 }),
      await generated({ max_new_tokens: 500 }),
      await generated({}, ''),
      await generated({ stop: 5 }),
    ];
    assert.ok(
      refused.every(({ status, body }) => status === 422 && body.error_type === 'validation'),
    );
  });

  it('embeds as text-embeddings-inference does', async () => {
    const vectors = await (await served.post('/embed', { inputs: ['one', 'two'] })).json();
    assert.deepEqual(
      vectors.map((vector) => vector.length),
      [served.model.shape.width, served.model.shape.width],
    );
  });
});
