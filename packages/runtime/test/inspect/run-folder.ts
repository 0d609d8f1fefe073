import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty output folder. */
export function outputFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ggmi-inspect-'));
}

/** Writes a record as a run does, with what a test cares about. */
export function writeRecordOf(path: string, parts: Readonly<Record<string, unknown>> = {}): void {
  mkdirSync(path, { recursive: true });
  const record = {
    format: 1,
    name: 'trial',
    seed: 7,
    planDigest: 'ab'.repeat(20),
    config: {
      file: 'trial.yaml',
      asWritten: '',
      overrides: [],
      resolved: { generators: { gpt: {}, llama: {} } },
    },
    components: [
      { role: 'generators.gpt', id: 'a', resultVersion: 1, options: { model: 'm-1' } },
      { role: 'generators.llama', id: 'a', resultVersion: 1, options: { model: 'm-1' } },
    ],
    plugins: [],
    platform: { node: 'v20', os: 'Linux', architecture: 'x64' },
    startedAt: '2026-01-01T00:00:00.000Z',
    status: 'running',
    ...parts,
  };
  writeFileSync(join(path, 'record.json'), JSON.stringify(record));
}

/** Holds the folder's lock by a process. */
export function writeLock(path: string, processId: number): void {
  const holder = { process: processId, host: hostname() };
  writeFileSync(join(path, 'run.lock'), JSON.stringify(holder));
}

/** A process id that Linux never gives: above its largest maximum, 2²². */
export const noProcess = 2 ** 22 + 1;
