import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ConfigProblemCode } from '../../src/problems/config-problem-codes.js';
import { translateIssue } from '../../src/config/translate-issue.js';

/** The problems of zod with its JSON Schema at hand. */
function problemsOf(schema: z.ZodType, data: unknown) {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const json = z.toJSONSchema(schema, { io: 'input' });
  return issues.flatMap((issue) => translateIssue(issue, { data, schema: json, prefix: ['at'] }));
}

describe('translateIssue', () => {
  it('names each unknown key with the nearest one that exists', () => {
    const schema = z.strictObject({ k: z.int().default(3), norm: z.string().optional() });
    expect(problemsOf(schema, { nrm: 'x', zzz: 1 })).toMatchObject([
      { code: 'KEY_UNKNOWN', path: ['at', 'nrm'], nearest: 'norm', existing: ['k', 'norm'] },
      { code: 'KEY_UNKNOWN', path: ['at', 'zzz'], next: "Remove 'zzz'." },
    ]);
  });

  it.each<[string, ConfigProblemCode, unknown, z.ZodType]>([
    ['an integer of at least 2', 'VALUE_TYPE', 'x', z.int().min(2)],
    ['an integer from 2 to 9', 'VALUE_INVALID', 1, z.int().min(2).max(9)],
    ['an integer', 'VALUE_INVALID', 1.5, z.int()],
    ['a number above 0 and below 1', 'VALUE_INVALID', 1, z.number().gt(0).lt(1)],
    ['a number a multiple of 5', 'VALUE_INVALID', 7, z.number().multipleOf(5)],
    ['true or false', 'VALUE_TYPE', 'yes', z.boolean()],
    ['non-empty text', 'VALUE_INVALID', '', z.string().min(1)],
    ["'mean' or 'flatten'", 'VALUE_INVALID', 'median', z.enum(['mean', 'flatten'])],
    ['1', 'VALUE_INVALID', 2, z.literal(1)],
    ['a list of at least 1, each text', 'VALUE_INVALID', [], z.array(z.string()).min(1)],
    ['a list, each text', 'VALUE_TYPE', {}, z.array(z.string())],
    ['null', 'VALUE_TYPE', 0, z.null()],
    ['an object', 'VALUE_TYPE', 3, z.record(z.string(), z.int())],
    ['an object with only the keys a', 'VALUE_TYPE', 3, z.strictObject({ a: z.int() })],
    ['a word in a', 'VALUE_INVALID', 'b', z.string().regex(/^a/, 'a word in a')],
    [
      "'full' or an object with only the keys dimensions",
      'VALUE_TYPE',
      3,
      z.union([z.literal('full'), z.strictObject({ dimensions: z.int() })]),
    ],
  ])('asks for %s: %s of %j', (expected, code, value, field) => {
    const [problem, ...others] = problemsOf(z.strictObject({ field }), { field: value });
    expect(problem).toMatchObject({ code, path: ['at', 'field'], expected });
    expect(others).toEqual([]);
  });

  it('asks for a missing key where it belongs', () => {
    const [problem] = problemsOf(z.strictObject({ file: z.string() }), {});
    expect(problem).toMatchObject({
      code: 'KEY_MISSING',
      path: ['at', 'file'],
      received: 'nothing',
      next: "Add 'file' to at.",
    });
  });

  it('chooses the alternative that the data name', () => {
    const schema = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('a'), runs: z.int() }),
      z.strictObject({ type: z.literal('b'), pairs: z.int() }),
    ]);
    expect(problemsOf(schema, { type: 'b', pair: 3, pairs: 1 })).toMatchObject([
      { code: 'KEY_UNKNOWN', existing: ['type', 'pairs'], nearest: 'pairs' },
    ]);
    expect(problemsOf(schema, { type: 'c' })).toMatchObject([
      { code: 'VALUE_INVALID', path: ['at', 'type'], expected: "'a' or 'b'" },
    ]);
  });

  it('quotes a rule of the schema’s author', () => {
    const schema = z.strictObject({ k: z.int().refine((k) => k % 2 === 1, 'k must be odd') });
    expect(problemsOf(schema, { k: 2 })[0]?.expected).toBe(
      'a value that passes its schema (k must be odd)',
    );
  });

  it('recognises an unknown key of a library that reports it by its path alone', () => {
    const schema = z.toJSONSchema(z.strictObject({ base: z.int() }), { io: 'input' });
    const issue = { message: 'Expected never', path: [{ key: 'bas' }] };
    expect(translateIssue(issue, { data: { bas: 2 }, schema, prefix: [] })).toMatchObject([
      { code: 'KEY_UNKNOWN', path: ['bas'], nearest: 'base' },
    ]);
  });

  it('uses the words of a library that gives no JSON Schema', () => {
    const issue = { message: 'Expected a power of two', path: ['base'] };
    expect(translateIssue(issue, { data: { base: 3 }, prefix: [] })).toMatchObject([
      { code: 'VALUE_INVALID', received: '3', expected: expect.stringContaining('power of two') },
    ]);
  });
});
