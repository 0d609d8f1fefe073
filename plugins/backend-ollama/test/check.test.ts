import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ComponentFinding } from '@ggmi/core';
import { embedEmbedder, embedOptions } from '../src/index.js';
import { chatWith, generateWith, testNeeds, type TestNeeds } from './wire/generate-with.js';
import {
  listed,
  stubOllama,
  TINY_DIGEST,
  type Answer,
  type StubOllama,
} from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(() => stub?.close());

const { signal } = new AbortController();
const abilities =
  (...capabilities: readonly string[]): Answer =>
  () => ({ json: { capabilities } });

/** What a chat generator finds on a stub with these routes. */
async function checked(
  routes: Readonly<Record<string, Answer>>,
  options: object = {},
  needs: TestNeeds = testNeeds(),
) {
  stub = await stubOllama({ 'POST /api/show': abilities('completion'), ...routes });
  const generator = await chatWith({ host: stub.url, ...options }, needs);
  return { findings: (await generator.check?.({ signal })) ?? [], stub };
}

function problems(findings: readonly ComponentFinding[]): readonly ComponentFinding[] {
  return findings.filter(({ severity }) => severity === 'problem');
}

describe('the check of a generator', () => {
  it('finds server, model and log-probabilities, and changes nothing', async () => {
    const { findings, stub: server } = await checked({});
    expect(findings).toEqual([
      { severity: 'ok', subject: 'server', detail: `Ollama 0.12.11 answers at ${server.url}` },
      {
        severity: 'ok',
        subject: 'model',
        detail: `tiny:latest is there, digest ${TINY_DIGEST.slice(0, 12)}`,
      },
      { severity: 'ok', subject: 'log-probabilities', detail: 'of the law that is sampled' },
    ]);
    expect(server.received.map(({ route }) => route)).toEqual([
      'GET /api/version',
      'GET /api/tags',
      'POST /api/show',
    ]);
  });

  it('says why there will be no log-probabilities', async () => {
    const { findings } = await checked({}, { temperature: 0.7 });
    expect(findings.at(-1)).toMatchObject({
      severity: 'ok',
      detail: 'not available: Ollama gives those of the untempered model, and temperature is 0.7',
    });
  });

  it('finds a model that is not there, with what is there and the next step', async () => {
    const { findings, stub: server } = await checked({}, { model: 'tiy' });
    expect(problems(findings)).toEqual([
      {
        severity: 'problem',
        subject: 'model',
        detail: `${server.url} has no model 'tiy'; it has tiny:latest.`,
        next: "Did you mean 'tiny:latest'? Otherwise run `ollama pull tiy` there, or set `pull: missing`.",
      },
    ]);
  });

  it('does not pull what a run would pull', async () => {
    const { findings, stub: server } = await checked({}, { model: 'other', pull: 'missing' });
    expect(problems(findings)).toEqual([]);
    expect(findings).toContainEqual({
      severity: 'ok',
      subject: 'model',
      detail: 'other is not there; a run downloads it (`pull`)',
    });
    expect(server.bodies('POST /api/pull')).toEqual([]);
  });

  it('reads the file that a run would register, and sends nothing', async () => {
    const baseDirectory = await mkdtemp(join(tmpdir(), 'ggmi-backend-ollama-'));
    await writeFile(join(baseDirectory, 'new.gguf'), 'GGUF and so on');
    const options = { model: 'new', from: { gguf: 'new.gguf' } };
    const { findings, stub: server } = await checked({}, options, testNeeds({ baseDirectory }));
    await rm(baseDirectory, { recursive: true });
    expect(findings).toContainEqual({
      severity: 'ok',
      subject: 'model',
      detail: 'new is not there; a run registers it from new.gguf',
    });
    expect(server.received.map(({ route }) => route)).toEqual([
      'GET /api/version',
      'GET /api/tags',
    ]);
    const missing = checked({}, options, testNeeds({ baseDirectory }));
    await expect(missing).rejects.toMatchObject({ code: 'DATA_FILE_INVALID' });
  });

  it('finds that a model only embeds, or does not think', async () => {
    const embeds = await checked({ 'POST /api/show': abilities('embedding') });
    expect(problems(embeds.findings)).toMatchObject([
      { detail: 'tiny does not do completion; it does embedding' },
    ]);
    await embeds.stub.close();
    const speaks = await checked({}, { think: true });
    expect(problems(speaks.findings)).toMatchObject([
      { detail: 'tiny does not do thinking; it does completion', next: expect.any(String) },
    ]);
  });

  it('takes the abilities of servers that do not list them for granted', async () => {
    const { findings } = await checked({ 'POST /api/show': () => ({ json: { modelfile: '' } }) });
    expect(problems(findings)).toEqual([]);
  });

  it('finds a server that is too old to think', async () => {
    const old: Answer = () => ({ json: { version: '0.8.9' } });
    await expect(checked({ 'GET /api/version': old }, { think: true })).rejects.toMatchObject({
      code: 'SERVER_TOO_OLD',
    });
  });

  it('finds that the key is set, is not, or is rejected', async () => {
    const options = { apiKey: 'OLLAMA_KEY' };
    const withKey = testNeeds({ secrets: { read: () => 'key-7777' } });
    const { findings, stub: server } = await checked({}, options, withKey);
    expect(findings).toContainEqual({
      severity: 'ok',
      subject: 'key',
      detail: 'OLLAMA_KEY is set, and was not refused',
    });
    await server.close();
    await expect(checked({}, options)).rejects.toMatchObject({ code: 'SECRET_MISSING' });
    const refusal: Answer = () => ({ json: { error: 'unauthorized' }, status: 401 });
    const rejected = checked({ 'GET /api/version': refusal }, options, withKey);
    await expect(rejected).rejects.toMatchObject({ next: 'Check the key in OLLAMA_KEY.' });
  });
});

describe('the other components', () => {
  it('are checked alike', async () => {
    stub = await stubOllama({ 'POST /api/show': abilities('completion') });
    const { url } = stub;
    const generator = await generateWith({ host: url }, testNeeds());
    expect(await generator.check?.({ signal })).toHaveLength(3);
    const options = embedOptions.parse({ host: url, model: 'tiny' });
    const embedder = await embedEmbedder.create({ options, needs: testNeeds() });
    expect(await embedder.check?.({ signal })).toEqual([
      { severity: 'ok', subject: 'server', detail: `Ollama 0.12.11 answers at ${url}` },
      { severity: 'ok', subject: 'model', detail: expect.stringContaining('tiny:latest is there') },
    ]);
  });

  it('need a server that embeds', async () => {
    stub = await stubOllama({
      'GET /api/version': () => ({ json: { version: '0.2.8' } }),
      'GET /api/tags': () => ({ json: { models: [listed('tiny', 'ab')] } }),
    });
    const options = embedOptions.parse({ host: stub.url, model: 'tiny' });
    const embedder = await embedEmbedder.create({ options, needs: testNeeds() });
    await expect(embedder.check?.({ signal })).rejects.toMatchObject({ code: 'SERVER_TOO_OLD' });
  });
});
