import { describe, expect, it } from 'vitest';
import { textGenerationGenerator, textGenerationOptions } from '../src/index.js';
import { textLogProbability, tgiGenerate, vllmCompletions } from './letter-model.js';
import { drawn, surroundings } from './opened.js';
import { json, stubServer, type Reply } from './stub-server.js';
import { vllmModels } from './wire-traffic.js';

async function opened(routes: Readonly<Record<string, Reply>>, options: object = {}) {
  const server = await stubServer(routes);
  const around = surroundings();
  const parsed = textGenerationOptions.parse({
    model: 'tiny',
    endpointUrl: server.url,
    ...options,
  });
  const generator = await textGenerationGenerator.create({ options: parsed, needs: around.needs });
  return { server, generator, ...around };
}

const WHOLE = textLogProbability(' yes\n');

describe('a continuation', () => {
  it('is asked by /v1/completions with the prompt as it stands', async () => {
    const routes = { '/v1/completions': vllmCompletions(), '/v1/models': vllmModels };
    const { generator, server, log } = await opened(routes, { logprobs: true, maxTokens: 8 });
    const [generation] = await drawn(generator);
    expect(generation).toMatchObject({ example: { response: ' yes' } });
    expect(generation).toHaveProperty('logProbability', expect.closeTo(WHOLE, 12));
    expect(server.to('/v1/completions')[0]?.body).toMatchObject({
      model: 'tiny',
      prompt: '2 + 3?',
      max_tokens: 8,
      logprobs: 1,
      top_k: -1,
      stream: true,
    });
    expect(log.used.at(-1)).toEqual({ input: 4, output: 5 });
  });

  it('of text-generation-inference is asked by its own /generate', async () => {
    const info = json(200, { model_id: 'org/tiny', model_sha: 'abc', version: '3.0.0' });
    const { generator, server } = await opened(
      { '/generate': tgiGenerate, '/info': info },
      {
        logprobs: true,
        stop: ['?'],
      },
    );
    const [generation] = await drawn(generator);
    expect(generation).toMatchObject({ example: { response: ' yes' } });
    expect(generation).toHaveProperty('logProbability', expect.closeTo(WHOLE, 12));
    const { inputs, parameters } = server.to('/generate')[0]?.body ?? {};
    expect(inputs).toBe('2 + 3?');
    expect(parameters).toMatchObject({
      do_sample: true,
      temperature: 1,
      details: true,
      stop: ['?'],
    });
    // It refuses a top_p of 1.
    expect(parameters).not.toHaveProperty('top_p');
  });

  it('of text-generation-inference loses the stop text that ended it', async () => {
    const details = { finish_reason: 'stop_sequence', tokens: [] };
    const { generator } = await opened(
      { '/generate': json(200, { generated_text: 'Five.\n\n', details }) },
      { server: 'tgi', stop: ['\n', '\n\n'] },
    );
    expect(await drawn(generator)).toMatchObject([{ example: { response: 'Five.' } }]);
  });

  it('without its text or details is asked for again, and then recorded', async () => {
    const { generator, server } = await opened(
      { '/generate': json(200, { generated_text: 'Five.' }) },
      { server: 'tgi' },
    );
    expect(await drawn(generator)).toMatchObject([{ outcome: 'failed', code: 'REQUEST_FAILED' }]);
    expect(server.to('/generate')).toHaveLength(3);
  });
});

describe('the fingerprint', () => {
  const models = (entry: object) => json(200, { object: 'list', data: [{ id: 'tiny', ...entry }] });
  const fingerprintOf = async (routes: Readonly<Record<string, Reply>>, options: object = {}) => {
    const { generator, said } = await opened(routes, options);
    return { fingerprint: await generator.fingerprint?.(), said };
  };

  it('changes with the weights, and not with the start of a server', async () => {
    const of = async (entry: object) =>
      (await fingerprintOf({ '/v1/models': models({ owned_by: 'vllm', ...entry }) })).fingerprint;
    const [root, other] = [`sha256:${'0'.repeat(64)}`, `sha256:${'1'.repeat(64)}`];
    const first = await of({ root, created: 1, max_model_len: 128 });
    expect(await of({ root, created: 2, max_model_len: 256 })).toBe(first);
    expect(await of({ root: other, created: 1, max_model_len: 128 })).not.toBe(first);
  });

  it('holds the revision that text-generation-inference serves', async () => {
    const of = async (sha: string) =>
      fingerprintOf({ '/info': json(200, { model_id: 'tiny', model_sha: sha, version: '3' }) });
    const [first, second] = [await of('a'.repeat(40)), await of('b'.repeat(40))];
    expect(first.fingerprint).not.toBe(second.fingerprint);
    expect(first.said).toEqual([]);
  });

  it.each([
    [
      'a digest',
      { '/v1/models': models({ owned_by: 'vllm', root: `sha256:${'0'.repeat(64)}` }) },
      true,
    ],
    [
      'a commit',
      { '/info': json(200, { model_id: 'm', model_sha: 'a'.repeat(40), version: '3' }) },
      true,
    ],
    ['a branch', { '/info': json(200, { model_id: 'm', model_sha: 'main', version: '3' }) }, false],
    // `vllm serve models/mine`: each folder has models of its own.
    [
      'a name at the hub or a relative path',
      { '/v1/models': models({ owned_by: 'vllm', root: 'models/mine' }) },
      false,
    ],
    ['a path', { '/v1/models': models({ owned_by: 'vllm', root: '/models/tiny' }) }, false],
    ['sizes', { '/v1/models': models({ owned_by: 'llamacpp', meta: { size: 5 } }) }, false],
    ['a model without its commit', { '/info': json(200, { model_id: 'm', version: '3' }) }, false],
    ['nothing', {}, false],
  ])('holds the place of a server that tells %s, or not', async (_, routes, isMoved) => {
    const first = await fingerprintOf(routes);
    const second = await fingerprintOf(routes);
    expect(first.fingerprint === second.fingerprint).toBe(isMoved);
    const stated = [{ revision: 'v2' }, { revision: 'v2' }];
    const [a, b] = await Promise.all(stated.map((options) => fingerprintOf(routes, options)));
    expect(a?.fingerprint).toBe(b?.fingerprint);
  });

  it('is none where vLLM has other models', async () => {
    const reply = json(200, { object: 'list', data: [{ id: 'big', owned_by: 'vllm' }] });
    const { generator, server } = await opened({ '/v1/models': reply });
    await expect(generator.fingerprint?.()).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: `${server.url} has no model 'tiny'; it lists big.`,
      next: expect.stringMatching(/^Name one of these as `model`/),
    });
  });

  it('says what is not known', async () => {
    const { fingerprint, said } = await fingerprintOf({});
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(said).toEqual([expect.stringMatching(/does not say which weights/)]);
    const stated = await fingerprintOf({}, { revision: 'v2' });
    expect(stated.fingerprint).not.toBe(fingerprint);
  });

  it('needs the key where the server wants one', async () => {
    const { generator } = await opened({ '/v1/models': json(401, { error: 'Unauthorized' }) });
    await expect(generator.fingerprint?.()).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      next: expect.stringMatching(/`tokenFrom`/),
    });
  });
});
