import { describe, expect, it } from 'vitest';
import { runTables, tableCsv, tableJson } from '../../src/index.js';
import { runFigures } from '../../src/figures/run-figures.js';
import { runFixture } from '../fixtures/run-fixture.js';

const tables = runTables(runFixture);
const tableOf = (name: string) => tables.find((table) => table.name === name)!;

describe('the tables of a run', () => {
  it('are all numbers, the parts, the figures, requests, plugins and components', () => {
    const figures = runFigures(runFixture.summary).map(({ name }) => `figure_${name}`);
    expect(tables.map(({ name }) => name)).toEqual([
      'numbers',
      'held-out',
      'data',
      'calibration',
      'reading_ld',
      'reading_direct',
      ...figures,
      'requests',
      'plugins',
      'components',
    ]);
  });

  it('hold every number once, with all its digits, and a value per column', () => {
    const { quantities } = runFixture.summary;
    const { columns, rows } = tableOf('numbers');
    const value = columns.indexOf('value');
    expect(rows.map((row) => row[value])).toEqual(
      quantities.map(({ outcome }) => (outcome.available ? outcome.value : undefined)),
    );
    for (const table of tables) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
    expect(
      ['held-out', 'data', 'calibration', 'reading_ld', 'reading_direct']
        .map((name) => tableOf(name).rows.length)
        .reduce((sum, count) => sum + count),
    ).toBe(quantities.length);
  });
});

describe('a table as a file', () => {
  const table = {
    name: 't',
    title: 'of three',
    columns: ['name', 'value', 'flag'],
    rows: [
      ['a "b", c\nd', 0.1 + 0.2, true],
      ['=SUM(A1)', -1e-300, undefined],
      ['@x', Number.NaN, false],
    ],
  };

  it('is CSV with quotes where they are needed, digits in full, and no formula', () => {
    expect(tableCsv(table)).toBe(
      'name,value,flag\r\n"a ""b"", c\nd",0.30000000000000004,true\r\n\'=SUM(A1),-1e-300,\r\n\'@x,NaN,false\r\n',
    );
  });

  it('is JSON by column, with null for what is not there', () => {
    expect(JSON.parse(tableJson(table))).toEqual({
      title: 'of three',
      columns: ['name', 'value', 'flag'],
      rows: [
        { name: 'a "b", c\nd', value: 0.1 + 0.2, flag: true },
        { name: '=SUM(A1)', value: -1e-300, flag: null },
        { name: '@x', value: null, flag: false },
      ],
    });
  });
});
