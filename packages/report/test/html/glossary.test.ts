import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/html/glossary/glossary.js';
import { termNodes } from '../../src/html/glossary/term-nodes.js';
import { armGridBlocks } from '../../src/tables/arm-grid.js';
import { renderBlocks } from '../../src/index.js';
import { quantityOf, valueOf } from '../fixtures/quantity-fixture.js';

/** The entry that a word opens where it stands alone. */
function entryOf(word: string) {
  const [node] = termNodes(word);
  const place = typeof node === 'object' ? node.attributes.popovertarget : undefined;
  return glossary.find(({ id }) => place === `term-${id}`);
}

describe('what the glossary says', () => {
  it('of the gap bound at matched n: the formula of its number, which has no n', () => {
    const bound = entryOf('gap bound')?.meaning;
    expect(bound).toContain('C√(2I)');
    expect(bound).toContain('Wang & Mao (2023)');
    expect(bound).not.toContain('I/n');
    expect(entryOf('anchor-only bound')?.meaning).toContain('√(2σ²I(S;W)/n)');
  });

  it('of I per item: losses and twins, other than of the information in weights', () => {
    expect(entryOf('I per item')?.meaning).toContain('which of two twins');
    expect(entryOf('I_A')?.id).toBe(entryOf('I per item')?.id);
    expect(entryOf('I(S_gen;W)')?.meaning).toContain('weights W');
  });

  it('of a column of differences: the difference, and not what is subtracted', () => {
    for (const word of ['minus base', 'minus anchors', 'minus anchors twice']) {
      expect(entryOf(word)?.id).toBe('minus-reference');
    }
    expect(entryOf('base')?.id).toBe('base');
  });

  it('of P(best generator): other than of P(best)', () => {
    expect(entryOf('P(best generator)')?.term).toBe('P(best generator)');
    expect(entryOf('P(best)')?.term).toBe('P(best)');
  });

  it('of the control: what it controls for only at about equal sizes', () => {
    expect(entryOf('anchors twice')?.meaning).toContain('CONTROL_TRAINED_LESS');
  });
});

describe('a quantity that is named by symbol and words', () => {
  it('has a colon between both', () => {
    const kept: Quantity = {
      ...quantityOf('curation-kept', valueOf(1), { arm: 'plain' }),
      symbol: 'kept / received',
      name: 'share of the items',
    };
    const text = renderBlocks(armGridBlocks([kept]), { width: 80, color: false, unicode: true });
    expect(text).toContain('kept / received: share of the items');
  });
});
