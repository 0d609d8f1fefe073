import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { runCli, type ProcessResult } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-view-'));
afterAll(() => rmSync(out, { recursive: true }));

/** Asks a viewer for a page as soon as it says that it is there, then ends it. */
async function viewAndStop(folder: string, signal: 'SIGINT' | 'SIGTERM') {
  let page: Promise<{ status: number; text: string; stream: string | null }> | undefined;
  const view = async (address: string) => {
    const answer = await fetch(address);
    const text = await answer.text();
    // Left open: a reader that still listens does not keep it from ending.
    const stream = await fetch(new URL('/progress', address));
    return { status: answer.status, text, stream: stream.headers.get('content-type') };
  };
  const result: ProcessResult = await runCli(['view', folder, '--port', '0'], {
    onOutput: (text, child) => {
      const address = /http:\S+(?=\n)/.exec(text)?.[0];
      if (address === undefined || page !== undefined) return;
      page = view(address);
      void page.finally(() => child.kill(signal));
    },
  });
  return { result, page: await page };
}

describe('ggmi view', { timeout: 30_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'answers at the address that it prints, and ends with 0 at %s with readers still there',
    async (signal) => {
      const { result, page } = await viewAndStop(out, signal);
      expect(page).toMatchObject({ status: 200, stream: 'text/event-stream; charset=utf-8' });
      expect(page!.text).toContain('There is no run in this folder yet');
      expect(result.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      expect(result.stderr).toContain('press Ctrl-C here to stop it');
      expect(result.exitCode).toBe(0);
    },
  );

  it('says of a folder with files of others that it holds no run', async () => {
    const other = join(out, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'notes.txt'), 'x');
    const { result, page } = await viewAndStop(other, 'SIGINT');
    expect(result.stderr).toContain(`${other} holds no run folder`);
    expect(page!.text).toContain('holds files, and no run folder');
    rmSync(other, { recursive: true });
  });

  it('says where there is no folder, and what to give', async () => {
    const { exitCode, stdout, stderr } = await callProgram(['view', join(out, 'nowhere')]);
    expect(stderr).toContain('FOLDER_NOT_FOUND');
    expect(stderr).toContain('Give the folder that ggmi run writes into');
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('says that a port is taken, and how to have another', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { exitCode, stdout, stderr } = await callProgram(['view', out, '--port', String(port)]);
    other.close();
    expect(stderr).toContain('PORT_UNAVAILABLE');
    expect(stderr).toContain(`port ${port}`);
    expect(stderr).toContain('--port 0');
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it.each(['65536', '-1', 'http'])('refuses the port %s', async (port) => {
    const { exitCode, stderr } = await callProgram(['view', out, `--port=${port}`]);
    expect(stderr).toMatch(/whole number/);
    expect(exitCode).toBe(2);
  });
});
