import { describe, expect, it } from 'vitest';
import { evaluateWithStore } from './evaluate-with-store.js';
import { checkedLinearGaussian, linearGaussian } from './linear-gaussian-config.js';

async function evaluateWithFault(fault: string, onFailure: 'stop' | 'continue') {
  const checked = await checkedLinearGaussian({
    estimators: {
      ...linearGaussian.estimators,
      faulty: { use: '@acme/faulty/faulty', options: { fault } },
    },
    readings: {
      replicates: { type: 'replicate', replicates: 40, estimators: ['log-det', 'faulty'] },
    },
    limits: { onFailure },
  });
  return (await evaluateWithStore(checked)).result;
}

describe('an evaluation with a failing estimator', () => {
  it('keeps the rest, and gives the reason where its numbers would stand', async () => {
    const { status, failures, summary } = await evaluateWithFault('own', 'continue');
    expect(status).toBe('failed');
    expect([...failures.values()].map(({ label, code }) => [label, code])).toEqual([
      ['faulty of anchors (replicates)', 'ACME_TIRED'],
      ['faulty of faithful (replicates)', 'ACME_TIRED'],
    ]);
    const outcomes = (source: string) =>
      summary!.quantities.filter((each) => each.source === source).map(({ outcome }) => outcome);
    // Two informations and the GGMI.
    const reason = 'It is tired. Let it rest.';
    expect(outcomes('faulty')).toEqual([1, 2, 3].map(() => ({ available: false, reason })));
    expect(outcomes('log-det').map(({ available }) => available)).toEqual([true, true, true]);
    expect(summary!.verdict.available).toBe(true);
    expect(summary!.cells.failed).toHaveLength(2);
    expect(summary!.cells.succeeded).toBe(summary!.cells.planned - 2);
  });

  it('ends without a summary where a failure is to stop it', async () => {
    const { status, failures, summary } = await evaluateWithFault('own', 'stop');
    expect(status).toBe('failed');
    expect(failures.size).toBe(1);
    expect(summary).toBeUndefined();
  });

  it('names package, component and phase of an exception that is not the project’s', async () => {
    const { failures } = await evaluateWithFault('foreign', 'continue');
    for (const { code, message } of failures.values()) {
      expect(code).toBe('COMPONENT_FAILED');
      expect(message).toContain(
        '@acme/faulty/faulty (estimators.faulty, package @acme/faulty 3.2.1)',
      );
      expect(message).toContain('failed in estimate-mi: a fault of the package');
    }
    expect(failures.size).toBe(2);
  });

  it('does not let NaN pass for a number', async () => {
    const { failures } = await evaluateWithFault('not-a-number', 'continue');
    const messages = [...failures.values()].map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toContain('returned NaN, not a finite number');
  });

  it('names package, component and place of what cannot be created, and keeps the rest', async () => {
    const { status, failures, summary } = await evaluateWithFault('create', 'continue');
    expect(status).toBe('failed');
    expect([...failures.values()].map(({ code, message }) => [code, message])).toEqual(
      [1, 2].map(() => [
        'COMPONENT_CREATE_FAILED',
        "'@acme/faulty/faulty' of @acme/faulty 3.2.1, at 'estimators.faulty', could not be created: no table of constants Check the options at 'estimators.faulty'.",
      ]),
    );
    expect(summary!.verdict.available).toBe(true);
  });
});
