import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionsJsonSchema } from '../../src/plugins/options-json-schema.js';
import { validateOptions } from '../../src/plugins/validate-options.js';

describe('validateOptions', () => {
  it('fills in defaults and drops keys without a value', async () => {
    const options = z.strictObject({ k: z.int().default(3), file: z.string().optional() });
    expect(await validateOptions({ options }, { file: undefined })).toStrictEqual({
      outcome: 'valid',
      options: { k: 3 },
    });
  });

  it('waits for a schema that checks asynchronously', async () => {
    const options = z.strictObject({ k: z.int().refine(async (k) => k > 2) });
    expect(await validateOptions({ options }, { k: 3 })).toMatchObject({ outcome: 'valid' });
    expect(await validateOptions({ options }, { k: 1 })).toMatchObject({ outcome: 'invalid' });
  });

  it('refuses what a file or a thread would lose', async () => {
    const options = z.strictObject({ at: z.string().transform((text) => new Date(text)) });
    expect(await validateOptions({ options }, { at: '2026-01-01' })).toEqual({
      outcome: 'not-plain',
    });
  });

  it('tells a schema that throws from options that are invalid', async () => {
    const options = z.strictObject({}).transform(() => {
      throw new Error('a fault in the schema');
    });
    expect(await validateOptions({ options }, {})).toEqual({
      outcome: 'failed',
      reason: 'a fault in the schema',
    });
  });
});

describe('optionsJsonSchema', () => {
  const options = z.strictObject({ k: z.int().default(3) });

  it('describes options as they are written, by Standard JSON Schema', () => {
    expect(optionsJsonSchema({ options })).toMatchObject({
      type: 'object',
      properties: { k: { default: 3 } },
      additionalProperties: false,
    });
    expect(optionsJsonSchema({ options })?.['required']).toBeUndefined();
  });

  it('prefers the schema that a plugin gives beside it', () => {
    expect(optionsJsonSchema({ options, optionsJsonSchema: { type: 'object' } })).toEqual({
      type: 'object',
    });
  });

  it('is absent where the library has none or cannot express the schema', () => {
    const bare = {
      '~standard': { version: 1 as const, vendor: 'by-hand', validate: () => ({ value: 1 }) },
    };
    expect(optionsJsonSchema({ options: bare })).toBeUndefined();
    expect(optionsJsonSchema({ options: z.strictObject({ d: z.date() }) })).toBeUndefined();
  });
});
