import type { ComponentFinding } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  chatGenerator,
  chatOptions,
  featureExtractionEmbedder,
  featureExtractionOptions,
  scoredTextGenerationGenerator,
  scoredTextGenerationOptions,
} from '../src/index.js';
import { hub, type HubAnswer } from './hub.js';
import { vllmCompletions } from './letter-model.js';
import { surroundings } from './opened.js';
import { json, stubServer, type Reply } from './stub-server.js';
import { vllmModels } from './wire-traffic.js';

const { signal } = new AbortController();
const models = (...data: readonly object[]): Reply => json(200, { object: 'list', data });

/** What a chat generator finds on an own server with these routes. */
async function found(
  routes: Readonly<Record<string, Reply>>,
  options: object = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const server = await stubServer(routes);
  const { needs } = surroundings(environment);
  const parsed = chatOptions.parse({ model: 'tiny', endpointUrl: server.url, ...options });
  const generator = await chatGenerator.create({ options: parsed, needs });
  return { server, findings: (await generator.check?.({ signal })) ?? [] };
}

function brief(findings: readonly ComponentFinding[]): readonly string[] {
  return findings.map(({ severity, subject, detail }) => `${severity} ${subject}: ${detail}`);
}

describe('the check of an own server', () => {
  it('finds what serves, and the model; it generates nothing', async () => {
    const { findings, server } = await found({ '/v1/models': vllmModels });
    expect(brief(findings)).toEqual([
      `ok server: vLLM answers at ${server.url}`,
      'ok model: tiny is there',
    ]);
    expect(server.log.map(({ path }) => path)).toEqual(['/v1/models']);
  });

  it.each([
    ['vllm', models({ id: 'big', owned_by: 'vllm' }, { id: 'bigger', owned_by: 'vllm' })],
    ['another', models({ id: 'big', owned_by: 'me' }, { id: 'bigger', owned_by: 'me' })],
  ])('finds that a model is not there, and what is: %s', async (_, reply) => {
    const { findings, server } = await found({ '/v1/models': reply });
    expect(findings.at(-1)).toEqual({
      severity: 'problem',
      subject: 'model',
      detail: `${server.url} has no model 'tiny'; it lists big, bigger.`,
      next: expect.stringMatching(/^Name one of these as `model`/),
    });
  });

  it.each([
    ['llama.cpp', { '/v1/models': models({ id: '/m.gguf', owned_by: 'llamacpp' }) }, '/m.gguf'],
    [
      'text-generation-inference',
      { '/info': json(200, { model_id: 'org/m', model_sha: 'a', version: '3' }) },
      '"org/m"',
    ],
  ])('says which one model %s serves', async (_, routes, model) => {
    const { findings } = await found(routes);
    expect(brief(findings).at(-1)).toBe(`ok model: it serves ${model}, whatever the request names`);
  });

  it('has a doubt where a server says nothing of itself', async () => {
    const { findings } = await found({});
    expect(findings).toMatchObject([
      { severity: 'warning', subject: 'server', next: expect.stringMatching(/`endpointUrl`/) },
    ]);
  });

  it('finds that the key is set, is not, is rejected, or is wanted', async () => {
    const routes = { '/v1/models': vllmModels };
    const named = { tokenFrom: 'MY_KEY' };
    const { findings } = await found(routes, named, { MY_KEY: 'key-7777' });
    expect(brief(findings)).toContain('ok key: MY_KEY is set, and was not refused');
    await expect(found(routes, named)).rejects.toMatchObject({ code: 'SECRET_MISSING' });
    const refusing = { '/v1/models': json(401, { error: 'Unauthorized' }) };
    await expect(found(refusing, named, { MY_KEY: 'key-7777' })).rejects.toMatchObject({
      next: expect.stringMatching(/MY_KEY holds a valid key/),
    });
    await expect(found(refusing)).rejects.toMatchObject({
      next: expect.stringMatching(/`tokenFrom`/),
    });
  });

  it('says what becomes of log-probabilities that are asked for', async () => {
    const routes = { '/v1/models': vllmModels };
    const law = await found(routes, { logprobs: true });
    expect(brief(law.findings).at(-1)).toBe('ok log-probabilities: of the law that is sampled');
    const cool = await found(routes, { logprobs: true, temperature: 0.7 });
    expect(cool.findings.at(-1)).toMatchObject({
      severity: 'warning',
      detail: expect.stringMatching(/^withheld: .*temperature 0\.7$/),
      next: expect.any(String),
    });
  });
});

describe('the check of scoring', () => {
  async function scored(routes: Readonly<Record<string, Reply>>) {
    const server = await stubServer(routes);
    const { needs } = surroundings();
    const given = { model: 'tiny', endpointUrl: server.url, server: 'vllm' };
    const options = scoredTextGenerationOptions.parse(given);
    const generator = await scoredTextGenerationGenerator.create({ options, needs });
    return (await generator.check?.({ signal })) ?? [];
  }

  it('proves it', async () => {
    const findings = await scored({
      '/v1/completions': vllmCompletions(),
      '/v1/models': vllmModels,
    });
    expect(findings.at(-1)).toMatchObject({ severity: 'ok', subject: 'scoring' });
  });

  it('refuses a server that does not, with its next step', async () => {
    const routes = { '/v1/completions': json(200, { choices: [{}] }), '/v1/models': vllmModels };
    await expect(scored(routes)).rejects.toMatchObject({
      code: 'SCORING_UNPROVED',
      next: expect.stringMatching(/backend-huggingface\/text-generation/),
    });
  });

  it('is left out where the model is not there', async () => {
    const findings = await scored({ '/v1/models': models({ id: 'big', owned_by: 'vllm' }) });
    expect(findings.map(({ subject }) => subject)).toEqual(['server', 'model']);
  });
});

describe('the check of a provider', () => {
  async function ofProvider(
    answers: Readonly<Record<string, readonly [number, unknown]>>,
    options: object = {},
    key = 'hf_aKeyOfTheHub',
  ) {
    const replies = Object.entries(answers).map(([path, [status, body]]) => {
      const reply: HubAnswer = () => ({ status, json: body });
      return [`huggingface.co${path}`, reply] as const;
    });
    const { fetch, asked } = hub(Object.fromEntries(replies));
    const { needs } = surroundings({ HF_TOKEN: key }, fetch);
    const parsed = chatOptions.parse({ model: 'org/tiny', ...options });
    const generator = await chatGenerator.create({ options: parsed, needs });
    return { asked, findings: (await generator.check?.({ signal })) ?? [] };
  }

  const known = [200, { name: 'me' }] as const;
  const mapping = { together: { status: 'live' }, nebius: { status: 'error' } };
  const served = {
    '/api/whoami-v2': known,
    '/api/models/org/tiny': [200, { inferenceProviderMapping: mapping }],
  } as const;

  it('finds that the hub takes the key, and who serves the model', async () => {
    const { findings, asked } = await ofProvider(served, { provider: 'together' });
    expect(brief(findings)).toEqual([
      'ok key: HF_TOKEN holds a key that Hugging Face takes',
      'ok model: org/tiny is served by together',
    ]);
    expect(asked.map(({ key }) => key)).toEqual(Array(2).fill('Bearer hf_aKeyOfTheHub'));
    const list = [{ provider: 'together', status: 'live' }];
    const path = '/api/models/org/tiny';
    const newer = { ...served, [path]: [200, { inferenceProviderMapping: list }] as const };
    expect(brief((await ofProvider(newer)).findings)).toContain(
      'ok model: org/tiny is served by together',
    );
  });

  it('finds that another provider serves it, or none', async () => {
    const other = await ofProvider(served, { provider: 'nebius' });
    expect(other.findings.at(-1)).toMatchObject({
      severity: 'problem',
      detail: "org/tiny is not served by 'nebius', but by together",
      next: 'Name one of these as `provider`.',
    });
    const none = { ...served, '/api/models/org/tiny': [200, {}] as const };
    expect((await ofProvider(none)).findings.at(-1)).toMatchObject({
      severity: 'problem',
      next: expect.stringMatching(/`endpointUrl`/),
    });
  });

  it('finds that the hub shows no such model', async () => {
    const { findings } = await ofProvider({ '/api/whoami-v2': known });
    expect(findings.at(-1)).toMatchObject({
      severity: 'problem',
      detail: "Hugging Face shows no model 'org/tiny' to this key",
    });
  });

  it('finds that the hub rejects the key', async () => {
    const refused = {
      ...served,
      '/api/whoami-v2': [401, { error: 'Invalid user token' }] as const,
    };
    await expect(ofProvider(refused)).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      next: 'Check that HF_TOKEN holds a valid key that may use org/tiny.',
    });
  });

  it('sends the hub no key of somebody else', async () => {
    const { findings, asked } = await ofProvider(served, {}, 'key-of-a-provider');
    expect(brief(findings)[0]).toMatch(/^ok key: HF_TOKEN is set, with a key of a provider/);
    expect(asked.map(({ key }) => key)).toEqual([null]);
  });
});

describe('the check of an embedder', () => {
  it('finds what serves it', async () => {
    const info = json(200, { model_id: 'org/embeds', model_sha: 'a', version: '1.8' });
    const server = await stubServer({ '/info': info });
    const { needs } = surroundings();
    const given = { model: 'embeds', endpointUrl: `${server.url}/embed` };
    const options = featureExtractionOptions.parse(given);
    const embedder = await featureExtractionEmbedder.create({ options, needs });
    expect(brief((await embedder.check?.({ signal })) ?? []).at(-1)).toBe(
      'ok model: it serves "org/embeds", whatever the request names',
    );
  });
});
