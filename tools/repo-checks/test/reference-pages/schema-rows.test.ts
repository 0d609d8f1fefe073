import { describe, expect, it } from 'vitest';
import { schemaRows } from '../../src/reference-pages/schemas/schema-rows.js';
import { schemaTable } from '../../src/reference-pages/schemas/schema-table.js';

describe('schemaRows', () => {
  it('gives type, bounds, default, need and meaning of an option', () => {
    const schema = {
      type: 'object',
      properties: {
        k: {
          type: 'integer',
          minimum: 1,
          maximum: 9007199254740991,
          default: 3,
          description: 'K.',
        },
        norm: { enum: ['chebyshev', 'euclidean'] },
        path: { type: 'string' },
      },
      required: ['k', 'path'],
    };
    expect(schemaRows(schema)).toEqual([
      { path: 'k', type: 'integer ≥ 1', fallback: '3', required: false, meaning: 'K.' },
      { path: 'norm', type: '"chebyshev" or "euclidean"', required: false, meaning: '' },
      { path: 'path', type: 'text', required: true, meaning: '' },
    ]);
  });

  it('goes into lists, records, references and alternatives told apart by a constant', () => {
    const schema = {
      $defs: { pair: { type: 'object', properties: { a: { type: 'number' } } } },
      properties: {
        list: { type: 'array', items: { $ref: '#/$defs/pair' } },
        byName: { type: 'object', additionalProperties: { $ref: '#/$defs/pair' } },
        prompt: {
          oneOf: [
            { type: 'object', properties: { kind: { const: 'none' } } },
            { type: 'object', properties: { kind: { const: 'text' }, draws: { type: 'integer' } } },
          ],
        },
      },
    };
    expect(schemaRows(schema).map(({ path }) => path)).toEqual([
      'list',
      'list[].a',
      'byName',
      'byName.‹name›.a',
      'prompt',
      'prompt (kind: none).kind',
      'prompt (kind: text).kind',
      'prompt (kind: text).draws',
    ]);
  });

  it('ends where a schema refers to itself', () => {
    const node = { type: 'object', properties: { child: { $ref: '#/$defs/node' } } };
    const rows = schemaRows({ $defs: { node }, ...node });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.length).toBeLessThan(20);
  });
});

describe('schemaTable', () => {
  it('keeps bars and markup of a meaning inside its cell', () => {
    const properties = { k: { type: 'string', description: 'a | b*' } };
    expect(schemaTable({ properties })).toContain(String.raw`| a \| b\* |`);
  });

  it('says where there are no options', () => {
    expect(schemaTable({ type: 'object', properties: {} })).toBe('No options.');
  });
});
