import { describe, expect, it } from 'vitest';
import { WorkerDiedError } from '../../src/execute/worker-died-error.js';
import { cellOf } from '../cells/cell-of.js';

const component = {
  role: 'estimators.slow',
  kind: 'mi-estimator',
  id: '@acme/slow/slow',
  resultVersion: 1,
  package: { name: '@acme/slow', version: '2.0.0' },
  options: {},
  slots: {},
  capabilities: {},
} as const;

describe('WorkerDiedError', () => {
  it('keeps what was thrown as its cause', () => {
    const cause = new RangeError('out of numbers');
    const cell = { ...cellOf('a'), roles: { estimator: 'estimators.slow' } };
    const error = new WorkerDiedError({ cell, components: [component], end: { cause } });
    expect(error.cause).toBe(cause);
    expect(error.message).toContain('@acme/slow/slow (estimators.slow, package @acme/slow 2.0.0)');
    expect(WorkerDiedError.is(error)).toBe(true);
  });
});
