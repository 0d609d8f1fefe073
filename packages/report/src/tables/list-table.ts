import type { Quantity } from '@ggmi/core';
import type { Block, Cell } from '../document/block.js';
import { wordsCell } from '../document/cell.js';
import { allAttributes, attributeText, sourceText } from '../quantities/attribute.js';
import { catalogueOrder } from '../quantities/quantity-catalogue.js';
import { quantityTitle } from '../quantities/quantity-title.js';
import { valueCell } from './quantity-cell.js';

/**
 * Any quantities, one a row, each with its unit and kind or the reason for its absence. Known ids
 * come in the catalogue's order, others after them, in the order of the record.
 */
export function listBlocks(quantities: readonly Quantity[]): readonly Block[] {
  if (quantities.length === 0) return [];
  const sorted = [...quantities].sort((a, b) => catalogueOrder(a.id) - catalogueOrder(b.id));
  const columns = [
    { header: wordsCell('quantity'), align: 'left' as const },
    { header: wordsCell('of'), align: 'left' as const },
    { header: wordsCell('value'), align: 'left' as const },
    { header: wordsCell('unit, kind'), align: 'left' as const },
    { header: wordsCell('by'), align: 'left' as const },
  ];
  return [{ type: 'table', table: { columns, rows: sorted.map(rowOf) } }];
}

function rowOf(quantity: Quantity): readonly Cell[] {
  const { arm, versus, outcome } = quantity;
  const about = [arm, versus === undefined ? undefined : `vs ${versus}`];
  const missing = outcome.available ? '' : `not available: ${outcome.reason}`;
  return [
    wordsCell(quantityTitle(quantity)),
    wordsCell(about.filter((part) => part !== undefined).join(' ')),
    outcome.available ? valueCell(quantity) : wordsCell(missing, 'warning'),
    attributesOf(quantity),
    wordsCell(sourceText(quantity)),
  ];
}

function attributesOf(quantity: Quantity): Cell {
  const texts = allAttributes.flatMap((attribute) =>
    attribute === 'source' ? [] : (attributeText(quantity, attribute) ?? []),
  );
  return wordsCell(texts.join(', '));
}
