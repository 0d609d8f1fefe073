import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPeers } from '../../src/speed/find-peers.js';
import type { Measured } from '../../src/speed/measurement.js';
import { peerToolsOf } from '../../src/speed/measure-peer.js';
import { readNumbers, writeNumbers } from '../../src/speed/number-file.js';
import { defaultSpeedCells, speedCell } from '../../src/speed/speed-cell.js';
import { speedRow } from '../../src/speed/speed-result.js';

const folder = mkdtempSync(join(tmpdir(), 'ggmi-speed-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const measured = (cpuMs: number, wallMs: number, value: number): Measured => ({
  state: 'measured',
  value,
  cpuMs,
  wallMs,
  repetitions: 3,
  memoryMB: null,
  peakMB: null,
});

describe('a cell of the speed benchmark', () => {
  it('is read from its id', () => {
    expect(defaultSpeedCells.map(speedCell)[3]).toEqual({
      id: 'ksg1-5+5-100000',
      job: 'ksg1',
      rows: 100_000,
      dimensions: 5,
      threads: 1,
    });
    expect(speedCell('em-10-2000')).toMatchObject({ job: 'em', components: 10, rows: 2000 });
    expect(speedCell('ksg1-5+5-100-threads2')).toMatchObject({ threads: 2 });
  });

  it.each(['ksg1-5+4-100', 'ksg1', 'hsic-0+0-10', 'em-10-5', 'ksg1-1+1-2', 'ksg1-1+1-99-threads0'])(
    'is not read from %j',
    (id) => {
      expect(() => speedCell(id)).toThrow('nothing that can be timed');
    },
  );

  it('is done by the tools that can: on one thread, and not for a million pairs', () => {
    const toolsOf = (id: string) => peerToolsOf(speedCell(id)).map(({ tool }) => tool);
    expect(toolsOf('ksg1-5+5-100000')).toEqual(['scikit-learn', 'scipy']);
    expect(toolsOf('hsic-5+5-5000')).toEqual(['numpy']);
    expect(toolsOf('ksg1-5+5-100000-threads2')).toEqual([]);
    expect(toolsOf('ksg1-1+1-1000000')).toEqual([]);
  });
});

describe('a row of the table of speed', () => {
  const peers = [
    { tool: 'a', measured: measured(40, 41, 1.5) },
    { tool: 'b', measured: measured(20, 50, 1) },
    { tool: 'c', measured: { state: 'errored', code: 'PEER_FAILED', message: 'no' } as const },
  ];

  it('holds the CPU time against that of the fastest tool, and the value against all', () => {
    const row = speedRow('x', { own: measured(10, 12, 1.25), peers, oneThread: undefined });
    expect(row).toMatchObject({ ratio: 0.5, valueDifference: 0.25, speedUp: null });
  });

  it('has the speed-up by wall time', () => {
    const own = measured(22, 12, 1);
    expect(speedRow('x', { own, peers: [], oneThread: measured(20, 21, 1) })).toMatchObject({
      ratio: null,
      valueDifference: null,
      speedUp: 1.75,
    });
  });

  it('has no ratio where its own measurement failed', () => {
    const own = { state: 'errored', code: 'X', message: '' } as const;
    expect(speedRow('x', { own, peers, oneThread: undefined }).ratio).toBeNull();
  });
});

describe('the peers', () => {
  it('say which folder lacks their scripts', async () => {
    await expect(findPeers({ folders: [folder], pythons: ['python3'] })).rejects.toThrow(
      `no folder with ksg.py, hsic.py, em.py; looked in ${folder}`,
    );
  });

  it('say which interpreters lack the packages', async () => {
    for (const script of ['ksg.py', 'hsic.py', 'em.py']) writeFileSync(join(folder, script), '');
    await expect(findPeers({ folders: [folder], pythons: ['no-such-python'] })).rejects.toThrow(
      'no Python with numpy, scipy, sklearn; tried no-such-python',
    );
  });
});

describe('a file of numbers', () => {
  it('reads back as it was written, and refuses another length', () => {
    const file = join(folder, 'numbers.f64');
    writeNumbers(file, Float64Array.of(9, 1.5, -0, 1e300).subarray(1));
    expect([...readNumbers(file, 3)]).toEqual([1.5, -0, 1e300]);
    expect(() => readNumbers(file, 4)).toThrow('24 bytes; 32 were expected');
  });
});
