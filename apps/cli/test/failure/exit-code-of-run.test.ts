import { describe, expect, it } from 'vitest';
import { exitCodeOfRun } from '../../src/failure/exit-code-of-run.js';

function failed(...codes: readonly string[]): number {
  return exitCodeOfRun({ status: 'failed', failures: codes.map((code) => ({ code })) });
}

describe('exitCodeOfRun', () => {
  it('is 0 for a complete run and 130 for an interrupted one', () => {
    expect(exitCodeOfRun({ status: 'complete', failures: [] })).toBe(0);
    const failures = [{ code: 'DATA_INVALID' }];
    expect(exitCodeOfRun({ status: 'interrupted', failures })).toBe(130);
  });

  it('is 1 where any cell shows a bug, of the program or of a plugin', () => {
    expect(failed('DATA_INVALID', 'COMPONENT_FAILED')).toBe(1);
    expect(failed('INTERNAL')).toBe(1);
    expect(failed('WORKER_DIED', 'DATA_INVALID')).toBe(1);
  });

  it('is 2 where the data or the config are at fault', () => {
    expect(failed('DATA_INVALID', 'ATTEMPTS_EXHAUSTED', 'INPUT_FAILED')).toBe(2);
  });

  it('is 4 where only a limit stopped cells, and what depends on them', () => {
    expect(failed('ATTEMPTS_EXHAUSTED', 'INPUT_FAILED')).toBe(4);
    const failures = [{ code: 'REQUEST_LIMIT_REACHED' }];
    expect(exitCodeOfRun({ status: 'limited', failures })).toBe(4);
  });
});
