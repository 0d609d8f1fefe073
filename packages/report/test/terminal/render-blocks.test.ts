import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../src/document/block.js';
import { wholeCell, wordsCell } from '../../src/document/cell.js';
import { renderBlocks } from '../../src/terminal/render-blocks.js';

const plain = (width: number) => ({ width, color: false, unicode: true });

function tableOf(rows: readonly (readonly string[])[]): Table {
  const [header = [], ...body] = rows;
  return {
    columns: header.map((text, index) => ({
      header: wordsCell(text),
      align: index === 0 ? 'left' : 'right',
    })),
    rows: body.map((row) => row.map((text) => wholeCell(text))),
  };
}

describe('renderBlocks', () => {
  it('aligns columns and draws a rule under the header', () => {
    const table = tableOf([
      ['arm', 'loss'],
      ['base', '0.5'],
      ['anchors', '0.25'],
    ]);
    expect(renderBlocks([{ type: 'table', table }], plain(80)).split('\n')).toEqual([
      'arm      loss',
      '───────  ────',
      'base      0.5',
      'anchors  0.25',
    ]);
  });

  it('splits a table that is too wide, with the row names in each part', () => {
    const table = tableOf([
      ['arm', 'first', 'second'],
      ['base', '1234567890', '0987654321'],
    ]);
    expect(renderBlocks([{ type: 'table', table }], plain(20)).split('\n')).toEqual([
      'arm        first',
      '────  ──────────',
      'base  1234567890',
      '',
      'arm       second',
      '────  ──────────',
      'base  0987654321',
    ]);
  });

  it('measures wide characters by the columns they take', () => {
    const table = tableOf([
      ['arm', 'n'],
      ['数据', '1'],
      ['base', '2'],
    ]);
    expect(renderBlocks([{ type: 'table', table }], plain(80))).toContain('数据   1\nbase   2');
  });

  it('writes escape sequences only where colour is on', () => {
    const blocks: Block[] = [{ type: 'paragraph', text: 'yes', tone: 'good' }];
    expect(renderBlocks(blocks, plain(80))).toBe('yes');
    expect(renderBlocks(blocks, { ...plain(80), color: true })).toBe('\x1b[32myes\x1b[39m');
  });

  it('writes ASCII only where Unicode is off', () => {
    const blocks: Block[] = [
      { type: 'heading', text: 'ΔI — größer' },
      { type: 'list', items: [{ mark: '✗', text: '±1' }] },
    ];
    const text = renderBlocks(blocks, { width: 40, color: false, unicode: false });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('fail +/-1');
  });

  it('keeps every line within the width and every character, for any table', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const cells = fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 20, max: 130 }), (rows, width) => {
        const marked = rows.map((row) => row.map((cell) => `<${cell.replaceAll(' ', '_')}>`));
        const shown = renderBlocks([{ type: 'table', table: tableOf(marked) }], plain(width));
        for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        const opened = marked.slice(1).flat().join('').split('<').length - 1;
        expect(shown.split('<').length - 1).toBeGreaterThanOrEqual(opened);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
