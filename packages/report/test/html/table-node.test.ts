import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blockNodes, createPageWarnings, renderHtml, type Cell } from '../../src/index.js';
import { lineBelow, wordsCell } from '../../src/document/cell.js';
import { valueCell } from '../../src/tables/quantity-cell.js';
import { estimateOf, quantityOf } from '../fixtures/quantity-fixture.js';

const number = (value: number, unit: 'nats' | 'loss' = 'nats'): Cell =>
  valueCell(quantityOf('mutual-information', estimateOf(value, 0.01, { unit, sampleSize: 8 })));

function tableOf(columns: readonly Cell[], rows: readonly (readonly Cell[])[]) {
  const table = {
    columns: columns.map((header) => ({ header, align: 'right' as const })),
    rows,
  };
  const place = { level: 'h3', title: 'T', warnings: createPageWarnings() } as const;
  const nodes = blockNodes([{ type: 'table', table }], place);
  return parseHTML(nodes.map(renderHtml).join('')).document;
}

describe('a table of a page', () => {
  it('keeps the estimator of a column beside what its numbers share: two columns of one number differ by it', () => {
    const header = (by: string): Cell => [
      ...wordsCell('I'),
      ...lineBelow(`${by}, nats, estimate, 90% jackknife interval, n=8`),
    ];
    const document = tableOf(
      [wordsCell('arm'), header('ld-cmi'), header('ld-cmi-kernel')],
      [[wordsCell('plain'), number(0.2), number(0.3)]],
    );
    const details = [...document.querySelectorAll('thead .detail')].map((node) => node.textContent);
    expect(details).toEqual([
      'ld-cmi',
      'nats · estimate · n=8',
      'ld-cmi-kernel',
      'nats · estimate · n=8',
    ]);
  });

  it('says at no number what the name of its row says of all of them', () => {
    const row = (name: string, unit: 'nats' | 'loss', details: string): readonly Cell[] => [
      [...wordsCell(name), ...lineBelow(details)],
      number(0.2, unit),
      number(0.3, unit),
    ];
    const document = tableOf(
      [wordsCell('quantity'), wordsCell('plain'), wordsCell('hasty')],
      [
        row('I', 'nats', 'nats, estimate, n=8'),
        row('gap', 'loss', 'loss, estimate, n=8'),
        row('bare', 'nats', ''),
      ],
    );
    const said = [...document.querySelectorAll('tbody tr')].map(
      (node) => node.querySelectorAll('.about').length,
    );
    expect(said).toEqual([0, 0, 2]);
  });
});
