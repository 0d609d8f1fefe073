import { describe, expect, it } from 'vitest';
import {
  DataFileInvalidError,
  DataInvalidError,
  GgmiError,
  InputUnsupportedError,
  PluginInvalidError,
  SecretMissingError,
} from '../../src/index.js';

const parts = { code: 'BROKEN', message: 'It broke.', next: 'Mend it.' };

describe('an error', () => {
  it('keeps code, sentence, next step, values and cause', () => {
    const cause = new Error('the disk is full');
    const error = new GgmiError({ ...parts, fields: { free: 0 }, cause });
    expect(error).toMatchObject({ ...parts, fields: { free: 0 }, cause, name: 'GgmiError' });
    expect(new GgmiError(parts).fields).toEqual({});
    expect(new GgmiError(parts)).not.toHaveProperty('cause');
  });

  it('is recognised by its brand, alone or with its code', () => {
    expect(GgmiError.is(new GgmiError(parts))).toBe(true);
    expect(GgmiError.is(new GgmiError(parts), 'BROKEN')).toBe(true);
    expect(GgmiError.is(new GgmiError(parts), 'WHOLE')).toBe(false);
    for (const other of [new Error('x'), { ...parts }, null, undefined, 'BROKEN']) {
      expect(GgmiError.is(other)).toBe(false);
    }
  });
});

describe('each error of the contract', () => {
  it('is recognised by its own class only', () => {
    const errors = [
      new DataInvalidError({ where: 'x', received: 'NaN', expected: 'a number', next: 'Look.' }),
      new DataFileInvalidError({ file: 'a', received: 'b', expected: 'c', next: 'd' }),
      new InputUnsupportedError({ component: 'a', received: 'paired', supported: ['loss-pairs'] }),
      new PluginInvalidError({ plugin: 'a', problems: ['b'] }),
      new SecretMissingError({ environmentVariable: 'KEY' }),
    ];
    const classes = [
      DataInvalidError,
      DataFileInvalidError,
      InputUnsupportedError,
      PluginInvalidError,
      SecretMissingError,
    ];
    const recognised = errors.map((error) => classes.map((each) => each.is(error)));
    expect(recognised).toEqual(errors.map((_, row) => classes.map((__, column) => row === column)));
  });

  it('says in its sentence what was received and what was wanted', () => {
    const data = { where: 'row 3 of y', received: Number.NaN, expected: 'a finite number' };
    expect(new DataInvalidError({ ...data, next: 'Look.' })).toMatchObject({
      message: 'row 3 of y: received NaN, expected a finite number.',
      fields: { where: 'row 3 of y', received: 'NaN', expected: 'a finite number' },
    });
    expect(
      new InputUnsupportedError({
        component: '@acme/a/b',
        received: 'paired',
        supported: ['loss-pairs', 'repeated-weights'],
      }).message,
    ).toBe("'@acme/a/b' takes loss-pairs, repeated-weights input, received paired.");
    expect(new SecretMissingError({ environmentVariable: 'KEY' })).toMatchObject({
      message: 'The environment variable KEY is unset or empty.',
      next: 'Set KEY and run again.',
    });
  });
});

describe('a data file error', () => {
  const first = { line: 3, field: 'prompt', received: 'nothing', expected: 'a text' };

  it('points at file, line and field', () => {
    const error = new DataFileInvalidError({ file: 'a.jsonl', ...first, next: 'Mend it.' });
    expect(error.message).toBe("a.jsonl:3 field 'prompt': received nothing, expected a text.");
    expect(error.fields).toEqual({ file: 'a.jsonl', ...first });
  });

  it('lists those after the first, and counts those that it does not list', () => {
    const others = [{ line: 5, received: 'a list', expected: 'an object' }];
    const error = new DataFileInvalidError({
      file: 'a.jsonl',
      ...first,
      others,
      total: 12,
      next: 'Mend them.',
    });
    expect(error.message.split('\n')).toEqual([
      "a.jsonl:3 field 'prompt': received nothing, expected a text.",
      '  a.jsonl:5: received a list, expected an object.',
      '  12 problems in all.',
    ]);
    expect(error.fields).toMatchObject({ others, total: 12 });
  });

  it('points at rows where lines are none, and at other files', () => {
    const others = [{ file: 'b.csv', line: 9, row: 4, received: 'x', expected: 'y' }];
    const { line: _, ...rowless } = first;
    const error = new DataFileInvalidError({
      file: 'a.parquet',
      ...rowless,
      row: 7,
      others,
      next: 'Mend them.',
    });
    expect(error.message.split('\n').slice(0, 2)).toEqual([
      "a.parquet row 7 field 'prompt': received nothing, expected a text.",
      '  b.csv:9 row 4: received x, expected y.',
    ]);
    expect(error.fields).toMatchObject({ row: 7, others });
  });
});
