import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { outputFolder, runSmall } from '../fixtures/small-run.js';

const secret = 'nobody may read this';
let viewer: RunningViewer;
let out: string;
let run: string;

beforeAll(async () => {
  const parent = outputFolder();
  out = join(parent, 'runs');
  writeFileSync(join(parent, 'secret.txt'), secret);
  // A run outside of the folder, and links that lead to it and to a file.
  const outside = basename((await runSmall(join(parent, 'other'))).runDirectory);
  mkdirSync(out);
  symlinkSync(join(parent, 'other', outside), join(out, 'linked-run'));
  run = basename((await runSmall(out)).runDirectory);
  mkdirSync(join(out, 'linked-files'));
  for (const name of ['record.json', 'summary.json']) {
    symlinkSync(join(parent, 'other', outside, name), join(out, 'linked-files', name));
  }
  mkdirSync(join(out, 'linked-page'));
  for (const name of ['record.json', 'summary.json']) {
    writeFileSync(join(out, 'linked-page', name), readFileSync(join(out, run, name)));
  }
  symlinkSync(join(parent, 'secret.txt'), join(out, 'linked-page', 'report.html'));
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('answers under %s', async (name) => {
    const { status } = await ask(viewer.port, '/', { headers: { host: `${name}:${viewer.port}` } });
    expect(status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1:1',
    '127.0.0.1',
    '0.0.0.0:PORT',
  ])('refuses the host %j, with the way out, whatever is asked', async (name) => {
    const host = name.replace('PORT', String(viewer.port));
    for (const path of ['/', `/runs/${run}`, `/runs/${run}/progress`, '/nothing']) {
      const { status, text } = await ask(viewer.port, path, { headers: { host } });
      expect(status).toBe(403);
      expect(text).toContain('http://127.0.0.1');
      expect(text).not.toContain(run);
    }
  });

  it.each(['127.0.0.1:PORT@evil.example', 'evil.example#127.0.0.1:PORT', ' ', '['])(
    'answers nothing to %j, which is no host',
    async (name) => {
      const host = name.replace('PORT', String(viewer.port));
      const { status, text } = await ask(viewer.port, '/', { headers: { host } });
      expect([400, 403]).toContain(status);
      expect(text).not.toContain(run);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'refuses %s',
    async (method) => {
      for (const path of ['/', `/runs/${run}`, '/compare', '/nothing']) {
        const { status, headers, text } = await ask(viewer.port, path, { method });
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
        expect(text).toContain('A viewer changes nothing');
      }
    },
  );

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/', `/runs/${run}`, `/runs/${run}/progress`]) {
      const { status, text } = await ask(viewer.port, path, { method: 'HEAD' });
      expect([status, text]).toEqual([200, '']);
    }
  });

  it.each([
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'cross-site' },
  ])('refuses what another site asks for in the background: %j', async (headers) => {
    const { status, text } = await ask(viewer.port, `/runs/${run}`, { headers });
    expect(status).toBe(403);
    expect(text).not.toContain('held-out');
  });

  it.each([
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ])('answers its own pages, and a link that a reader follows: %j', async (headers) => {
    expect((await ask(viewer.port, '/', { headers })).status).toBe(200);
  });
});

describe('what every answer forbids', () => {
  it('lets nothing in, out or around: on pages, files, figures and refusals alike', async () => {
    const paths = ['/', `/runs/${run}`, `/runs/${run}/tables/numbers.csv`, '/nothing', '/compare'];
    const answers = [
      ...(await Promise.all(paths.map((path) => ask(viewer.port, path)))),
      await ask(viewer.port, '/', { headers: { host: 'evil.example' } }),
      await ask(viewer.port, '/', { method: 'POST' }),
    ];
    for (const { headers } of answers) {
      const policy = headers['content-security-policy'] ?? '';
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('keeps no page of what goes on', async () => {
    const { headers } = await ask(viewer.port, `/runs/${run}/progress`);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('what may be read', () => {
  it.each([
    '/runs/../secret.txt',
    '/runs/..%2fsecret.txt',
    '/runs/%2e%2e/secret.txt',
    '/runs/%2e%2e%2fother',
    '/runs/.',
    '/runs/%2e',
    '/runs/..%5csecret.txt',
    '/runs/..%252fsecret.txt',
    '/runs/%2fetc%2fpasswd',
    '//etc/passwd',
    '/runs//etc/passwd',
    '/runs/RUN%00',
    '/runs/RUN/..%2f..%2fsecret.txt',
    '/runs/RUN/figures/..%2f..%2f..%2fsecret.txt',
    '/runs/RUN/figures/..%2frecord.json',
    '/runs/RUN/tables/..%2frecord.json',
    '/runs/RUN/tables/%2fetc%2fpasswd',
    '/runs/RUN/record.json',
    '/runs/RUN/journal.jsonl',
    '/runs/store',
    '/runs/store/report.html',
    '/runs/linked-run',
    '/runs/linked-run/report.html',
    '/runs/linked-files',
    '/runs/linked-files/cells',
    '/runs/linked-page/report.html',
    '/compare?run=RUN&run=..%2fother',
    '/compare?run=RUN&run=linked-run',
    '/assets/..%2f..%2fpackage.json',
    '/%',
    '/runs/%E0%A4%A',
  ])('has nothing at %s', async (written) => {
    const { status, text } = await ask(viewer.port, written.replace('RUN', run));
    expect([400, 404]).toContain(status);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('root:');
  });

  it.each([
    'http://evil.example/',
    'https://evil.example/',
    'http://127.0.0.1:1/',
    'http://evil.example/secret.txt',
  ])('has nothing for the target %s, which names another server', async (target) => {
    const { status, text } = await ask(viewer.port, target);
    expect(status).toBe(403);
    expect(text).not.toContain(run);
  });

  it('answers to a target that names its own host', async () => {
    const { status } = await ask(viewer.port, `http://127.0.0.1:${viewer.port}/`);
    expect(status).toBe(200);
  });

  it('changes no file, whatever is asked', async () => {
    const before = stateOf(out);
    const paths = ['', '/results', '/cells', '/examples', '/report.html', '/tables/numbers.csv'];
    for (const path of paths) await ask(viewer.port, `/runs/${run}${path}`);
    await ask(viewer.port, `/runs/${run}`, { method: 'PUT' });
    await ask(viewer.port, `/runs/${run}`, { method: 'DELETE' });
    expect(stateOf(out)).toEqual(before);
  });
});

/** Every file below a folder with its contents and time of change. */
function stateOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const state = statSync(join(folder, name));
      if (!state.isFile()) return name;
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${name} ${digest} ${state.mtimeMs}`;
    });
}
