import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask, open } from '../fixtures/ask.js';
import { follow, messageWhere } from '../fixtures/follow.js';
import { outputFolder, patientConfig, runSmall } from '../fixtures/small-run.js';
import { hostileRun, hostileText, writeRun } from '../fixtures/written-run.js';

let viewer: RunningViewer | undefined;
afterEach(async () => {
  await viewer?.close();
  viewer = undefined;
});

const gate = Symbol.for('acme-patient');

/** Lets the estimators of `patientConfig` wait until the function that it gives is called. */
function closeGate(): () => void {
  let openGate = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  Object.assign(globalThis, { [gate]: waiting });
  return openGate;
}

/** The folder of the one run, as soon as it is there. */
async function begun(out: string): Promise<string> {
  for (;;) {
    const found = readdirSync(out).find((name) => name.startsWith('patient-'));
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a run that goes on', { timeout: 30_000 }, () => {
  it('is followed from its cells to its end, whose results are then there', async () => {
    const out = outputFolder();
    const goOn = closeGate();
    viewer = await startViewer({ folder: out, port: 0 });
    const { port } = viewer;
    const outcome = runSmall(out, patientConfig(false));
    const run = await begun(out);
    const events = await open(port, `/runs/${run}/progress`);
    expect(events.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    const messages = follow(events);
    // The estimators wait: what does not read them is done, and they are running.
    const waiting = await messageWhere(messages, ({ running }) =>
      JSON.stringify(running).includes('patient'),
    );
    expect(waiting).toMatchObject({ state: 'running', isRunning: true, failures: 0 });
    expect(waiting!['done']).toBeGreaterThan(0);
    expect(waiting!['planned']).toBeGreaterThan(Number(waiting!['done']));
    const page = await ask(port, `/runs/${run}`);
    expect(page.headers['cache-control']).toBe('no-store');
    const { document } = parseHTML(page.text);
    expect(document.querySelector('h1')!.textContent).toBe('It is running');
    expect(document.querySelector('[data-live=run]')!.getAttribute('data-progress')).toBe(
      `/runs/${run}/progress`,
    );
    expect(document.querySelector('[data-live=running]')!.textContent).toContain('patient');
    expect(document.querySelector('noscript a')!.getAttribute('href')).toBe(`/runs/${run}`);
    expect(document.querySelector('[role=status]')).not.toBeNull();
    const script = document.querySelector('script')!.getAttribute('src')!;
    expect((await ask(port, script)).headers['content-type']).toMatch(/^text\/javascript/);
    const list = parseHTML((await ask(port, '/')).text).document;
    expect(list.querySelector('tr progress')!.getAttribute('value')).toMatch(/^[1-9]/);
    goOn();
    const last = await messageWhere(messages, ({ isRunning }) => isRunning === false);
    expect(last).toMatchObject({ state: 'complete', running: [] });
    expect(last!['done']).toBe(last!['planned']);
    // Nothing comes after the end: the server closes the connection.
    expect((await messages.next()).done).toBe(true);
    await outcome;
    const finished = parseHTML((await ask(port, `/runs/${run}`)).text).document;
    expect(finished.querySelector('[data-live]')).toBeNull();
    expect(finished.querySelector('.strip')!.textContent).toContain('✓ complete');
  });

  it('tells of failures while it goes on, with what acts made visible', async () => {
    const out = outputFolder();
    const goOn = closeGate();
    viewer = await startViewer({ folder: out, port: 0 });
    const outcome = runSmall(out, patientConfig(true));
    const run = await begun(out);
    const messages = follow(await open(viewer.port, `/runs/${run}/progress`));
    goOn();
    const failed = await messageWhere(messages, ({ failures }) => failures !== 0);
    expect(JSON.stringify(failed!['failed'])).toContain('<b>no</b> \\\\u{202e}luck');
    await outcome;
  });

  it('is followed in the list, which hears of runs that begin', async () => {
    const out = outputFolder();
    const goOn = closeGate();
    viewer = await startViewer({ folder: out, port: 0 });
    const messages = follow(await open(viewer.port, '/progress'));
    expect(await messageWhere(messages, () => true)).toEqual({ runs: [] });
    const outcome = runSmall(out, patientConfig(false));
    const run = await begun(out);
    const there = await messageWhere(messages, ({ runs }) => JSON.stringify(runs).includes(run));
    expect(there).toMatchObject({ runs: [{ id: run, isRunning: true }] });
    goOn();
    const ended = await messageWhere(messages, ({ runs }) =>
      JSON.stringify(runs).includes('complete'),
    );
    expect(ended).toMatchObject({ runs: [{ id: run, isRunning: false }] });
    await outcome;
  });
});

describe('a run with warnings', () => {
  it('shows them while it goes on, each code once, with what acts made visible', async () => {
    const out = outputFolder();
    const warnings = [{ code: 'FEW_SAMPLES', message: hostileText }];
    const cell = (name: string) => [
      { event: 'cell-started', cell: name, label: `${name} ${hostileText}` },
      { event: 'cell-begun', cell: name },
      { event: 'cell-ended', cell: name, outcome: 'succeeded', durationMs: 1, warnings },
    ];
    const record = { ...hostileRun.record, status: 'running' };
    const journal = [{ event: 'run-started' }, ...cell('a'), ...cell('b')];
    writeRun(join(out, 'warned'), { record }, { journal });
    const holder = { process: process.ppid, host: hostname() };
    writeFileSync(join(out, 'warned', 'run.lock'), JSON.stringify(holder));
    viewer = await startViewer({ folder: out, port: 0 });
    const { text } = await ask(viewer.port, '/runs/warned');
    const { document } = parseHTML(text);
    const section = document.querySelector('#warned')!;
    expect(section.hasAttribute('hidden')).toBe(false);
    expect(section.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(section.textContent).toContain('FEW_SAMPLES');
    expect(section.textContent).toContain(', and 1 more');
    expect(text).not.toContain('<script>window.hostile');
    const messages = follow(await open(viewer.port, '/runs/warned/progress'));
    const told = await messageWhere(messages, () => true);
    expect(JSON.stringify(told!['warnings'])).toContain('FEW_SAMPLES');
    expect(JSON.stringify(told!['warnings'])).not.toContain('\u202e');
  });

  it('has no table of warnings where none has come', async () => {
    const out = outputFolder();
    writeRun(join(out, 'quiet'), { record: { ...hostileRun.record, status: 'running' } });
    viewer = await startViewer({ folder: out, port: 0 });
    expect((await ask(viewer.port, '/runs/quiet')).text).not.toContain('Warnings so far');
  });
});

describe('a run that was killed', () => {
  const path = (out: string) => join(out, 'killed');
  /** As it stands while a process of this id holds it. */
  function killedRun(processId: number): string {
    const out = outputFolder();
    const record = { ...hostileRun.record, status: 'running', resumeCommand: hostileText };
    writeRun(path(out), { record }, { journal: [{ event: 'run-started' }] });
    const holder = { process: processId, host: hostname() };
    writeFileSync(join(path(out), 'run.lock'), JSON.stringify(holder));
    return out;
  }

  it('is stopped, and the command that resumes it is there to be copied', async () => {
    // An id that Linux never gives.
    viewer = await startViewer({ folder: killedRun(2 ** 22 + 1), port: 0 });
    const { status, text } = await ask(viewer.port, '/runs/killed');
    const { document } = parseHTML(text);
    expect(status).toBe(200);
    expect(document.querySelector('h1')!.textContent).toBe('It has no results: stopped');
    expect(document.querySelector('pre.copy')!.textContent).toContain('<script>window.hostile');
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('main')!.textContent).toContain('State ‘stopped’ means: ');
    const events = follow(await open(viewer.port, '/runs/killed/progress'));
    expect(await messageWhere(events, () => true)).toMatchObject({
      state: 'stopped',
      isUnfinished: true,
    });
    expect((await events.next()).done).toBe(true);
  });
});
