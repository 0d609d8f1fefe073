import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GgmiError } from '@ggmi/core';
import { chatReply } from './wire/answer-lines.js';
import { chatWith, generationsOf, itemPrompt, testNeeds } from './wire/generate-with.js';
import { listed, stubOllama, type Answer, type StubOllama } from './wire/stub-ollama.js';

let stub: StubOllama | undefined;
afterEach(() => stub?.close());

type Routes = Readonly<Record<string, Answer>>;

/** Runs one draw on a stub with these routes; gives its error, what was said and what was asked. */
async function draw(routes: Routes, options: object, change: object = {}) {
  stub = await stubOllama({ 'POST /api/chat': () => chatReply('Blue.'), ...routes });
  const needs = testNeeds(change);
  const generator = await chatWith({ host: stub.url, ...options }, needs);
  const error: unknown = await generationsOf(generator).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error: GgmiError.is(error) ? error : undefined, log: needs.log, stub };
}

function modelList(...names: readonly string[]): Answer {
  return () => ({ json: { models: names.map((name) => listed(name, `digest of ${name}`)) } });
}

describe('a model', () => {
  it.each([
    ['tiny', 'tiny:latest'],
    ['Tiny', 'tiny:latest'],
    ['llama3.2:1b', 'llama3.2:1b'],
    ['registry:5000/me/mine', 'registry:5000/me/mine:latest'],
  ])('%s is there as %s', async (model, name) => {
    const { error } = await draw({ 'GET /api/tags': modelList(name) }, { model });
    expect(error).toBeUndefined();
  });

  it.each([
    ['lama3.2', 'llama3.2:3b, qwen3:8b', "Did you mean 'llama3.2:3b'? Otherwise run"],
    ['qwen3', 'llama3.2:3b, qwen3:8b', "Did you mean 'qwen3:8b'? Otherwise run"],
    ['mistral', 'llama3.2:3b, qwen3:8b', 'Run'],
  ])('%s that is not there is refused with what is there', async (model, there, advice) => {
    const { error, stub: server } = await draw(
      { 'GET /api/tags': modelList('llama3.2:3b', 'qwen3:8b') },
      { model },
    );
    expect(error).toMatchObject({
      code: 'MODEL_MISSING',
      message: `${server.url} has no model '${model}'; it has ${there}.`,
      next: `${advice} \`ollama pull ${model}\` there, or set \`pull: missing\`.`,
    });
    expect(server.bodies('POST /api/pull')).toEqual([]);
  });

  it('is refused on a server without any', async () => {
    const { error } = await draw({ 'GET /api/tags': () => ({ json: { models: null } }) }, {});
    expect(error?.message).toMatch(/it has none\.$/);
  });
});

describe('a model that is replaced', () => {
  it('is noticed before the next draws, which the old one would not have given', async () => {
    const lists =
      (digest: string): Answer =>
      () => ({ json: { models: [listed('tiny', digest)] } });
    let list = lists('old');
    stub = await stubOllama({
      'GET /api/tags': (body, call) => list(body, call),
      'POST /api/chat': () => chatReply('Blue.'),
    });
    const generator = await chatWith({ host: stub.url }, testNeeds());
    await generator.fingerprint?.();
    expect(await generationsOf(generator)).toHaveLength(1);
    list = lists('new');
    await expect(generationsOf(generator)).rejects.toMatchObject({
      code: 'MODEL_CHANGED',
      fields: { model: 'tiny', before: 'old', now: 'new' },
    });
    list = () => ({ json: { models: [] } });
    await expect(generationsOf(generator)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(stub.bodies('POST /api/chat')).toHaveLength(1);
  });
});

describe('pulling', () => {
  const lines = [
    { status: 'pulling manifest' },
    { status: 'pulling dde5aa3fc5ff', digest: 'sha256:dde5', total: 2019377376 },
    { status: 'pulling dde5aa3fc5ff', digest: 'sha256:dde5', total: 2019377376, completed: 5 },
    { status: 'pulling dde5aa3fc5ff', total: 2019377376, completed: 1019377376 },
    { status: 'verifying sha256 digest' },
    { status: 'success' },
  ];
  const afterPull: Answer = (_, call) => modelList(...(call === 1 ? [] : ['tiny:latest']))({}, 1);

  it('happens where the config says so, with progress', async () => {
    const {
      error,
      log,
      stub: server,
    } = await draw(
      { 'GET /api/tags': afterPull, 'POST /api/pull': () => ({ lines }) },
      { pull: 'missing' },
    );
    expect(error).toBeUndefined();
    expect(server.bodies('POST /api/pull')).toEqual([{ name: 'tiny', stream: true }]);
    expect(log.slice(0, 6)).toEqual([
      `tiny: ${server.url} downloads it`,
      'tiny: pulling manifest',
      'tiny: pulling dde5aa3fc5ff, 0 % of 2020 MB',
      'tiny: pulling dde5aa3fc5ff, 50 % of 2020 MB',
      'tiny: verifying sha256 digest',
      'tiny: success',
    ]);
  });

  it('does not happen where the model is there', async () => {
    const { stub: server } = await draw({}, { pull: 'missing' });
    expect(server.bodies('POST /api/pull')).toEqual([]);
  });

  it('a name that the registry does not know is refused at once', async () => {
    const mistake = { error: 'pull model manifest: file does not exist' };
    const { error, stub: server } = await draw(
      {
        'GET /api/tags': modelList(),
        'POST /api/pull': () => ({ lines: [lines[0] ?? {}, mistake] }),
      },
      { pull: 'missing' },
    );
    expect(error).toMatchObject({
      code: 'REQUEST_REJECTED',
      next: expect.stringContaining('registry does not have it'),
    });
    expect(server.bodies('POST /api/pull')).toHaveLength(1);
  });
});

describe('a GGUF file', () => {
  const bytes = Buffer.from('GGUF\u0003\u0000 and two tensors');
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ggmi-backend-ollama-'));
    await writeFile(join(folder, 'tiny.gguf'), bytes);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const from = { gguf: 'tiny.gguf', template: '{{ .Prompt }}<s>' };
  const created: Answer = () => ({ lines: [{ status: 'parsing GGUF' }, { status: 'success' }] });
  const afterCreation: Answer = (_, call) =>
    modelList(...(call === 1 ? [] : ['tiny:latest']))({}, 1);

  it('is sent and named where the server lacks the model', async () => {
    const { error, stub: server } = await draw(
      {
        'GET /api/tags': afterCreation,
        'HEAD /api/blobs/*': () => ({ text: '', status: 404 }),
        'POST /api/blobs/*': () => ({ text: '', status: 201 }),
        'POST /api/create': created,
      },
      { from },
      { baseDirectory: folder },
    );
    expect(error).toBeUndefined();
    const sent = server.received.find(({ route }) => route === 'POST /api/blobs/*');
    expect(sent?.body).toBe(bytes.toString('latin1'));
    expect(server.bodies('POST /api/create')).toEqual([
      { model: 'tiny', files: { 'tiny.gguf': digest }, template: from.template, stream: true },
    ]);
  });

  it('is not sent again where the server has its bytes', async () => {
    const { stub: server } = await draw(
      {
        'GET /api/tags': afterCreation,
        'HEAD /api/blobs/*': () => ({ text: '', status: 200 }),
        'POST /api/create': created,
      },
      { from },
      { baseDirectory: folder },
    );
    const routes = server.received.map(({ route }) => route);
    expect(routes).toContain('POST /api/create');
    expect(routes).not.toContain('POST /api/blobs/*');
  });

  const modelfile = (blob: string): string =>
    `# Modelfile generated by "ollama show"\n\nFROM /var/lib/ollama/models/blobs/${blob}\nTEMPLATE x\n`;

  it('is taken as it is where the model was made from it', async () => {
    const shown = { modelfile: modelfile(digest.replace(':', '-')), template: from.template };
    const { error, stub: server } = await draw(
      { 'POST /api/show': () => ({ json: shown }) },
      { from },
      { baseDirectory: folder },
    );
    expect(error).toBeUndefined();
    expect(server.received.map(({ route }) => route)).not.toContain('POST /api/create');
  });

  it.each([
    ['another file', modelfile(`sha256-${'0'.repeat(64)}`), from.template],
    ['another template', modelfile(digest.replace(':', '-')), '{{ .Prompt }}'],
  ])('never replaces a model of the same name made from %s', async (_, file, template) => {
    const shown = { modelfile: file, template };
    const { error } = await draw(
      { 'POST /api/show': () => ({ json: shown }) },
      { from },
      { baseDirectory: folder },
    );
    expect(error).toMatchObject({
      code: 'MODEL_DIFFERENT',
      next: expect.stringContaining('`ollama rm tiny`'),
    });
  });

  it.each([
    ['not there', 'other.gguf', /ENOENT/],
    ['a folder', '.', /EISDIR/],
    ['no GGUF file', 'notes.txt', /does not begin with GGUF/],
  ])('that is %s is an error with its path', async (_, gguf, received) => {
    await writeFile(join(folder, 'notes.txt'), 'notes');
    const { error } = await draw({}, { from: { gguf } }, { baseDirectory: folder });
    expect(error).toMatchObject({ code: 'DATA_FILE_INVALID' });
    expect(error?.message).toMatch(received);
  });
});

describe('a server of an old version', () => {
  it.each([
    ['0.4.9', { prompts: [itemPrompt('a', 'One!')] }, {}, '0.5.0'],
    ['0.8.0', {}, { think: true }, '0.9.0'],
  ])(
    '%s is refused where something needs a later one',
    async (version, request, options, wanted) => {
      stub = await stubOllama({ 'GET /api/version': () => ({ json: { version } }) });
      const generator = await chatWith({ host: stub.url, ...options }, testNeeds());
      await expect(generationsOf(generator, request)).rejects.toMatchObject({
        code: 'SERVER_TOO_OLD',
        next: `Update Ollama there to ${wanted} or later.`,
      });
    },
  );

  it.each(['0.5.0', '0.5.0-rc1', '0.12.11', '1.0.0', '0.0.0', 'abc1234'])(
    '%s is new enough for items',
    async (version) => {
      stub = await stubOllama({
        'GET /api/version': () => ({ json: { version } }),
        'POST /api/chat': () => chatReply('{"prompt":"a","response":"b"}'),
      });
      const generator = await chatWith({ host: stub.url }, testNeeds());
      const prompts = [itemPrompt('a', 'One!')];
      expect(await generationsOf(generator, { prompts })).toMatchObject([{ outcome: 'generated' }]);
    },
  );
});
