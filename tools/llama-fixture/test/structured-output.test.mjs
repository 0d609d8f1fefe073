import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { servedRandomModel } from './reference/served-random-model.mjs';

const served = await servedRandomModel();
after(() => served.close());

const schema = {
  type: 'object',
  properties: { verdict: { enum: ['good', 'bad'] }, sure: { type: 'boolean' } },
  required: ['verdict', 'sure'],
  additionalProperties: false,
};
const options = { seed: 5, num_predict: 60 };

function assertFits(text) {
  const value = JSON.parse(text);
  assert.deepEqual(Object.keys(value), ['verdict', 'sure']);
  assert.ok(['good', 'bad'].includes(value.verdict));
  assert.equal(typeof value.sure, 'boolean');
}

async function answered(path, body) {
  const answer = await served.post(path, { model: 'tiny', ...body });
  return { status: answer.status, body: await answer.json() };
}

describe('structured output of a model that knows no JSON', () => {
  it('fits its schema over Ollama’s protocol', async () => {
    const asking = { prompt: 'A', stream: false, format: schema, options };
    const { body } = await answered('/api/generate', asking);
    assertFits(body.response);
    assert.equal(body.done_reason, 'stop');
  });

  it('fits its schema over the OpenAI protocol', async () => {
    const { body } = await answered('/v1/chat/completions', {
      messages: [{ role: 'user', content: 'A' }],
      max_tokens: 60,
      seed: 5,
      response_format: { type: 'json_schema', json_schema: { name: 'verdict', schema } },
    });
    assertFits(body.choices[0].message.content);
  });

  it('has the log-probabilities of the model, not of what the schema left', async () => {
    const asking = { prompt: 'A', stream: false, format: schema, options, logprobs: true };
    const { body } = await answered('/api/generate', asking);
    const first = body.logprobs[0];
    assert.equal(first.token, '{');
    assert.ok(first.logprob < -0.1);
  });

  it('is refused for what is no schema', async () => {
    const ollama = await answered('/api/generate', { prompt: 'A', stream: false, format: 'xml' });
    assert.equal(ollama.status, 400);
    const response_format = { type: 'grammar' };
    const openai = await answered('/v1/completions', { prompt: 'A', response_format });
    assert.equal(openai.status, 400);
  });
});
