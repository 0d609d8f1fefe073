import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { startViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { asOrdinaryUser } from '../fixtures/ordinary-user.js';
import { outputFolder } from '../fixtures/small-run.js';
import { sweepRun, writeRun } from '../fixtures/written-run.js';

describe('a list without a run', { timeout: 30_000 }, () => {
  it('says whether its folder is empty, holds files of others, may not be read, or is gone', async () => {
    const folder = join(outputFolder(), 'runs');
    mkdirSync(folder);
    const viewer = await startViewer({ folder, port: 0 });
    const said = async () => {
      const { status, text } = await ask(viewer.port, '/');
      const { document } = parseHTML(text);
      return `${status} ${[...document.querySelectorAll('main > p')].map(({ textContent }) => textContent).join(' ')}`;
    };
    expect(await said()).toMatch(/^200 .*There is no run in this folder yet/);
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(await said()).toContain('This folder holds files, and no run folder');
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0);
    expect(await asOrdinaryUser(said)).toContain('This folder may not be read');
    chmodSync(folder, 0o755);
    renameSync(folder, `${folder}-moved`);
    expect(await said()).toMatch(/^200 .*This folder is gone: it was deleted, moved or renamed/);
    writeFileSync(folder, 'a file now');
    expect(await said()).toContain('This folder is gone');
    await viewer.close();
  });

  it('shows runs again when its folder has come back', async () => {
    const folder = join(outputFolder(), 'runs');
    writeRun(join(folder, 'sweep'), sweepRun);
    const viewer = await startViewer({ folder, port: 0 });
    renameSync(folder, `${folder}-moved`);
    expect((await ask(viewer.port, '/')).text).toContain('This folder is gone');
    expect((await ask(viewer.port, '/runs/sweep')).status).toBe(404);
    renameSync(`${folder}-moved`, folder);
    expect((await ask(viewer.port, '/')).text).toContain('href="/runs/sweep"');
    await viewer.close();
  });
});
