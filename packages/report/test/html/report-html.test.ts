import type { Quantity } from '@ggmi/core';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/index.js';
import { runFigures } from '../../src/figures/run-figures.js';
import { runFixture } from '../fixtures/run-fixture.js';
import { sweepFixture } from '../fixtures/sweep-fixture.js';

const html = await reportHtml(runFixture);
const { document } = parseHTML(html);
const all = (selector: string) => [...document.querySelectorAll(selector)];
const { quantities } = runFixture.summary;

/** What identifies a number, on the page and in the record. */
function keyOf(parts: readonly (string | null | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? null));
}

function keyOfQuantity({ id, source, section, arm, versus }: Quantity): string {
  const place = section.type === 'reading' ? section.reading : section.type;
  return keyOf([id, source, place, arm, versus]);
}

const shown = all('.number').map((node) => ({
  key: keyOf(
    ['id', 'source', 'section', 'arm', 'versus'].map((name) => node.getAttribute(`data-${name}`)),
  ),
  value: Number(node.querySelector('data')?.getAttribute('value')),
  lower: node.querySelector('.interval')?.getAttribute('data-lower') ?? undefined,
  upper: node.querySelector('.interval')?.getAttribute('data-upper') ?? undefined,
  text: node.textContent ?? '',
}));

describe('the page of a run', () => {
  it('shows every number of the record, to its last bit, with its interval', () => {
    const available = quantities.filter(({ outcome }) => outcome.available);
    expect(available.length).toBeGreaterThan(60);
    for (const quantity of available) {
      const own = shown.filter(({ key }) => key === keyOfQuantity(quantity));
      const outcome = quantity.outcome.available ? quantity.outcome : undefined;
      expect(own.map(({ value }) => value)).toContain(outcome!.value);
      expect(own.map(({ lower, upper }) => `${lower} ${upper}`)).toContain(
        `${outcome!.interval?.lower} ${outcome!.interval?.upper}`,
      );
    }
  });

  it('shows no number that the record does not have', () => {
    const known = new Map<string, Set<number>>();
    for (const quantity of quantities) {
      const values = known.get(keyOfQuantity(quantity)) ?? new Set<number>();
      if (quantity.outcome.available) values.add(quantity.outcome.value);
      known.set(keyOfQuantity(quantity), values);
    }
    for (const { key, value } of shown) expect(known.get(key)?.has(value)).toBe(true);
  });

  it('says unit and kind beside every number', () => {
    const units = /loss|nats|probability|ratio|no unit|squared-error/;
    const kinds = /exact|estimate|lower-bound|upper-bound|proxy/;
    expect(shown.filter(({ text }) => !units.test(text) || !kinds.test(text))).toEqual([]);
  });

  it('gives the reason of every missing number, and opens the warning of every number that has one', () => {
    const text = document.body.textContent ?? '';
    expect(text).toContain('the covariance of 40 columns from 30 rows is singular.');
    expect(text).toContain('unbounded loss: a bound needs σ.');
    const [sign] = all('.alert');
    const place = document.getElementById(sign!.getAttribute('popovertarget')!);
    expect(place?.textContent).toContain('12 subsamples, 100 wanted.');
  });

  it('begins with how sure the verdict is, then what it says', () => {
    const [header] = all('header');
    const words = header!.querySelector('.words')!;
    expect(words.querySelector('.uncertainty')!.textContent).toBe(
      'Held-out data say (90 % paired intervals):',
    );
    expect(words.querySelector('h1')!.textContent).toBe(
      'anchors+careless has the lowest held-out loss',
    );
    expect([...header!.querySelectorAll('.clauses li')].map((item) => item.textContent)).toEqual([
      'The best generator is careless',
      'Nothing is said of lawful',
    ]);
  });

  it('says of every generator whether it helps, in words and by a sign', () => {
    const cells = all('header .effect').map((node) => node.textContent);
    expect(cells).toEqual(['▽ helps', '▽ helps', '▽ helps', '▽ helps']);
  });

  it('opens the glossary from names of quantities, and from no name of an arm', () => {
    const headers = all('tbody th');
    const terms = headers.flatMap((header) => [...header.querySelectorAll('.term')]);
    expect(terms.length).toBeGreaterThan(5);
    const arms = headers.filter((header) => header.textContent === 'anchors');
    expect(arms.length).toBeGreaterThan(0);
    expect(arms.filter((header) => header.querySelector('.term') !== null)).toEqual([]);
  });

  it('has every figure of the run, drawn and described, with its data', () => {
    const figures = runFigures(runFixture.summary);
    const parts = new Set(figures.map(({ part }) => part));
    for (const part of [
      'held-out',
      'information',
      'bound',
      'twins',
      'estimators',
      'data',
      'curation',
    ]) {
      expect(parts).toContain(part);
    }
    const drawn = all('figure');
    const titles = drawn.map((node) => node.querySelector('figcaption .title')?.textContent);
    expect(new Set(titles)).toEqual(new Set(figures.map(({ title }) => title)));
    expect(titles).toHaveLength(figures.length);
    for (const figure of drawn) {
      const pictures = [...figure.querySelectorAll('svg')];
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) {
        const described = picture.closest('[role=img]')!;
        expect(described.getAttribute('aria-label')!.length).toBeGreaterThan(20);
        expect(picture.querySelectorAll('path, line, rect').length).toBeGreaterThan(3);
      }
      expect(figure.querySelectorAll('details tbody tr').length).toBeGreaterThan(0);
    }
  });

  it('holds config, versions, digest and the command that makes the run again', () => {
    const text = all('#provenance')[0]!.textContent ?? '';
    expect(text).toContain("npx ggmi run fixture.yaml --seed 7 --set 'trainer.options.rate=0.5 1'");
    expect(text).toContain('name: fixture\nseed: 7 # the seed\n');
    for (const fact of [
      'c0ffee42',
      '1.2.3',
      'v20.19.0',
      'abc, with changes that were not committed',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('is fast and small for a run like this: one file below 1 MB', () => {
    expect(html.length).toBeLessThan(1e6);
  });
});

describe('the page of a sweep', () => {
  it('draws its panels, and says why there is no one verdict', async () => {
    const page = parseHTML(await reportHtml({ ...runFixture, summary: sweepFixture(-5) })).document;
    expect(page.querySelector('h1')!.textContent).toBe('No verdict');
    expect(page.querySelector('#sweep figure svg')).not.toBeNull();
    expect(page.querySelector('#sweep details table')).not.toBeNull();
  });
});
