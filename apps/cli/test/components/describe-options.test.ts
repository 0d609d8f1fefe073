import { describe, expect, it } from 'vitest';
import { describeOptions } from '../../src/components/describe-options.js';

function described(property: Readonly<Record<string, string | number | readonly string[]>>) {
  return describeOptions({ type: 'object', properties: { k: property }, required: ['k'] });
}

describe('describeOptions', () => {
  it('names type, default and meaning of an option', () => {
    expect(described({ type: 'integer', default: 3, description: 'Neighbours.' })).toEqual([
      'k: integer (default 3): Neighbours.',
    ]);
  });

  it('tells a required option from an optional one', () => {
    const properties = { a: { type: 'string' }, b: { type: 'number' } };
    expect(describeOptions({ properties, required: ['a'] })).toEqual([
      'a: string (required)',
      'b: number (optional)',
    ]);
  });

  it('lists the choices of an option', () => {
    expect(described({ enum: ['wishart', 'none'], default: 'none' })).toEqual([
      'k: "wishart" or "none" (default "none")',
    ]);
    const anyOf = [{ type: 'number' }, { const: 'full' }];
    expect(describeOptions({ properties: { p: { anyOf } } })).toEqual([
      'p: number or "full" (optional)',
    ]);
  });

  it('says nothing for a component without options, and that a schema is lacking where it is', () => {
    expect(describeOptions({ type: 'object' })).toEqual([]);
    expect(describeOptions(undefined)).toEqual(['schema: not given by the plugin']);
  });
});
