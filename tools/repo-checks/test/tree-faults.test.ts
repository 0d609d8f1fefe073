import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFaults, everywhere, vagueNameFaults } from '../src/acceptance/tree-faults.js';

function faultsOf(fixture: string): string[] {
  const text = readFileSync(resolve(import.meta.dirname, 'fixtures/tree', fixture), 'utf8');
  return contentFaults({ path: fixture, text }, everywhere);
}

describe('tracked files', () => {
  it('are reported with line and finding where they name a machine or a registry', () => {
    expect(faultsOf('planted.txt').map((fault) => fault.replace(/ '.*/, ''))).toEqual([
      'planted.txt:1: path of a machine',
      'planted.txt:2: path of a machine',
      'planted.txt:3: path outside the repository',
      'planted.txt:4: registry host',
    ]);
  });

  it('pass where a path only looks like one', () => {
    expect(faultsOf('clean.txt')).toEqual([]);
  });

  it('are reported where a file or folder name says nothing', () => {
    expect(vagueNameFaults('packages/core/src/utils/a.ts')).toHaveLength(1);
    expect(vagueNameFaults('packages/core/src/types.ts')).toHaveLength(1);
    expect(vagueNameFaults('packages/core/src/prototypes.ts')).toEqual([]);
  });
});
