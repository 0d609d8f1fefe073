import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createPageWarnings, renderHtml } from '../../src/index.js';
import { quantityOf, valueOf } from '../fixtures/quantity-fixture.js';

const warning = (message: string) => ({ code: 'HELD_OUT_NEAR_DUPLICATES', message }) as const;

describe('the warnings of a page', () => {
  it('name each code once and say each text once, however often a number has them', () => {
    const warnings = createPageWarnings();
    const messages = ['3 of 80.', '3 of 80.', '5 of 80.'].map(warning);
    const sign = warnings.sign(quantityOf('a', valueOf(1, { warnings: messages })));
    const nodes = [sign ?? '', ...warnings.popovers()].map(renderHtml).join('');
    const { document } = parseHTML(`<!doctype html><html><body>${nodes}</body></html>`);
    const title = 'Warning: HELD_OUT_NEAR_DUPLICATES';
    expect(document.querySelector('button')?.getAttribute('aria-label')).toBe(title);
    expect([...document.querySelectorAll('p')].map((node) => node.textContent)).toEqual([
      title,
      '3 of 80. 5 of 80.',
    ]);
  });
});
