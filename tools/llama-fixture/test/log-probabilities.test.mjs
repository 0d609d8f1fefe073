import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { encodeExample } from '@ggmi/trainer-tiny-lm';
import { referenceLogProbabilities } from './reference/reference-forward.mjs';
import { servedRandomModel } from './reference/served-random-model.mjs';

const served = await servedRandomModel();
after(() => served.close());

const prompt = 'Two and  three —';
const response = ' make <five>, é\n';

/** 32-bit floats in another order of sums; both models have logits of some units. */
const tolerance = 2e-5;

/** Log-probability of each token of the example, by the textbook, from the second on. */
function reference() {
  const { tokens } = encodeExample({ prompt, response });
  const rows = referenceLogProbabilities(served.model, [...tokens]);
  return [...tokens].slice(1).map((token, i) => rows[i][token]);
}

async function completion(body) {
  const answer = await served.post('/v1/completions', { model: 'tiny', ...body });
  assert.equal(answer.status, 200);
  return (await answer.json()).choices[0];
}

function assertNear(found, wanted) {
  assert.equal(found.length, wanted.length);
  found.forEach((value, i) => {
    assert.ok(Math.abs(value - wanted[i]) < tolerance, `${i}: ${value} and ${wanted[i]}`);
  });
}

describe('log-probabilities under llama.cpp', () => {
  it('of a given text are the textbook’s, by prompt_logprobs', async () => {
    const { prompt_logprobs: scored } = await completion({
      prompt: `${prompt}<s>${response}</s>`,
      max_tokens: 1,
      prompt_logprobs: 0,
    });
    assert.equal(scored[0], null);
    assertNear(
      scored.slice(1).map((entry) => Object.values(entry)[0].logprob),
      reference(),
    );
  });

  it('of a given text are the textbook’s, by echo', async () => {
    const { logprobs } = await completion({
      prompt: `${prompt}<s>${response}</s>`,
      max_tokens: 0,
      echo: true,
      logprobs: 0,
    });
    assertNear(logprobs.token_logprobs.slice(1), reference());
  });

  it('of a text as long as the context are the textbook’s, up to its last token', async () => {
    const { context } = served.model.shape;
    const tokens = Array.from({ length: context }, (_, i) => 3 + 97 + ((i * i) % 26));
    const { logprobs } = await completion({
      prompt: tokens,
      max_tokens: 0,
      echo: true,
      logprobs: 0,
    });
    const rows = referenceLogProbabilities(served.model, tokens);
    assertNear(
      logprobs.token_logprobs.slice(1),
      tokens.slice(1).map((token, i) => rows[i][token]),
    );
  });

  it('of drawn tokens are those of the same text when it is given', async () => {
    const drawn = await completion({
      prompt: 'A<s>',
      max_tokens: 60,
      seed: 4,
      logprobs: 0,
      return_tokens_as_token_ids: true,
    });
    const tokens = drawn.logprobs.tokens.map((token) => Number(token.split(':')[1]));
    const given = await completion({
      prompt: [3 + 65, 1, ...tokens],
      max_tokens: 0,
      echo: true,
      logprobs: 0,
    });
    assertNear(drawn.logprobs.token_logprobs, given.logprobs.token_logprobs.slice(2));
  });

  it('are the same over Ollama’s protocol, without the end', async () => {
    const options = { seed: 4, temperature: 1, top_k: 0, top_p: 1, num_predict: 20 };
    const answer = await served.post('/api/generate', {
      model: 'tiny',
      prompt: 'A',
      stream: false,
      logprobs: true,
      options,
    });
    const { logprobs, response: text } = await answer.json();
    const drawn = await completion({ prompt: 'A<s>', max_tokens: 20, seed: 4, logprobs: 0 });
    assert.equal(text, drawn.text);
    assertNear(
      logprobs.map(({ logprob }) => logprob),
      drawn.logprobs.token_logprobs.slice(0, logprobs.length),
    );
  });

  it('lead to the textbook’s likeliest continuation at temperature 0', async () => {
    const drawn = await completion({
      prompt: 'A<s>',
      max_tokens: 12,
      temperature: 0,
      logprobs: 0,
      return_tokens_as_token_ids: true,
    });
    const tokens = [3 + 65, 1];
    while (tokens.length < 14) {
      const last = referenceLogProbabilities(served.model, tokens).at(-1);
      tokens.push(last.indexOf(last.reduce((a, b) => Math.max(a, b))));
    }
    // The space of a text is the token of U+2581 in the file.
    const inFile = tokens.slice(2).map((token) => ({ 35: 259, 259: 35 })[token] ?? token);
    assert.deepEqual(
      drawn.logprobs.tokens.map((token) => Number(token.split(':')[1])),
      inFile.slice(0, drawn.logprobs.tokens.length),
    );
  });
});
