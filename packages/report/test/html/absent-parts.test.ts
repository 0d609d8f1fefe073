import type { JsonObject, RunSummary } from '@ggmi/core';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/index.js';
import { runFixture } from '../fixtures/run-fixture.js';
import { sweepFixture } from '../fixtures/sweep-fixture.js';

async function pageOf(summary: RunSummary, resolved: JsonObject = {}) {
  const { record } = runFixture;
  const config = { ...record.config, resolved };
  const { document } = parseHTML(await reportHtml({ summary, record: { ...record, config } }));
  return (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

const without = (keep: (id: string) => boolean): RunSummary => ({
  ...runFixture.summary,
  scatters: [],
  twinDifferences: [],
  quantities: runFixture.summary.quantities.filter(({ id }) => keep(id)),
});

describe('what a run does not show', { timeout: 60_000 }, () => {
  it('is said part by part, with what it needs', async () => {
    const page = await pageOf(without((id) => id === 'ggmi'));
    const items = page('#absent li');
    expect(items).toContain(
      'Verdict, and held-out loss of every arm: it needs deployed with a set of held-out items.',
    );
    expect(items).toContain(
      'Curation as a waterfall: it needs curation, with curators that drop or flag items.',
    );
    expect(items.filter((item) => item.startsWith('GGMI of each generator'))).toEqual([]);
  });

  it('is no need of the config where the config asks for it', async () => {
    const readings = { matched: { type: 'supersample' } };
    const page = await pageOf(
      without((id) => id === 'held-out-loss'),
      { readings },
    );
    expect(page('#absent li')).toContain(
      'The law of T, with the pooled ld-CMI: the config asks for it, and no number of it is there: see the warnings and failures.',
    );
  });

  it('is found at the points of a sweep', async () => {
    const page = await pageOf(sweepFixture(-5), { deployed: {}, sweep: {} });
    const items = page('#absent li');
    expect(items).toContain(
      'Verdict, and held-out loss of every arm: every point of the sweep has its own, in the panels and tables of the sweep.',
    );
    expect(items.filter((item) => item.startsWith('Panels of a sweep'))).toEqual([]);
  });
});

describe('the bound, term by term', { timeout: 60_000 }, () => {
  const estimated = without((id) => id !== 'ggmi' && id !== 'entropy-difference');

  it('shows estimated terms beside each other and says why they have no sum', async () => {
    const page = await pageOf(estimated);
    expect(page('#bound summary')).toContain('Numbers of the terms that this run estimates');
    expect(page('#bound .note').join(' ')).toContain('Only exact terms are ever added up.');
  });

  it('lists no estimated terms where the exact ones are known', async () => {
    const page = await pageOf(runFixture.summary);
    expect(page('#bound h3')).toEqual([]);
  });
});
