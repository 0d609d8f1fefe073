import type { Quantity, RunSummary } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { renderBrief, renderSummary } from '../../src/index.js';

const style = { width: 100, color: false, unicode: true };
const number = { available: true, unit: 'nats/dataset', kind: 'exact', warnings: [] } as const;
const reading = { type: 'reading', reading: 'r', readingType: 'replicate' } as const;

function exact(id: string, value: number): Quantity {
  const outcome = { ...number, value };
  return { id, symbol: id, name: id, section: reading, arm: 'g', source: 'exact', outcome };
}

function difference(arm: string, versus: string, value: number): Quantity {
  const outcome = { ...number, value, unit: 'loss', kind: 'estimate' } as const;
  const section = { type: 'deployed' } as const;
  return {
    id: 'loss-difference',
    symbol: 'd',
    name: 'd',
    section,
    arm,
    versus,
    source: 'host',
    outcome,
  };
}

function summary(quantities: readonly Quantity[]): RunSummary {
  return {
    name: 'n',
    seed: 0,
    planDigest: '0123456789',
    verdict: { available: false, reason: 'none' },
    quantities,
    cells: { planned: 1, succeeded: 1, failed: [] },
  };
}

describe('a brief report', () => {
  const all = summary([
    exact('ggmi', 0.111),
    exact('curation-entropy', 0.222),
    difference('a', 'base', 0.333),
    difference('a', 'b', 0.444),
    difference('anchors+a', 'b', 0.555),
  ]);
  const brief = renderBrief(all, style);

  it('keeps the main numbers', () => {
    for (const value of ['0.111', '0.333', '0.444']) expect(brief).toContain(value);
  });

  it('says how many numbers it leaves to the full report, which has them all', () => {
    for (const value of ['0.222', '0.555']) {
      expect(brief).not.toContain(value);
      expect(renderSummary(all, style)).toContain(value);
    }
    expect(brief).toContain('2 further numbers');
  });

  it('speaks of no full report where it leaves nothing out', () => {
    expect(renderBrief(summary([exact('ggmi', 0.111)]), style)).not.toContain('further');
  });
});
