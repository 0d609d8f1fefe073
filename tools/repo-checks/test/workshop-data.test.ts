import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../src/repository-root.js';
import { runProcess } from '../src/run-process.js';

const folder = join(repositoryRoot, 'examples/data');
const [training, heldOut] = ['workshop.jsonl', 'workshop-held-out.jsonl'] as const;

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line): Row => JSON.parse(line));
}

describe('the example data', () => {
  it('are byte for byte what their script writes', async () => {
    const written = mkdtempSync(join(tmpdir(), 'ggmi-workshop-'));
    try {
      const script = join(folder, 'write-workshop-data.mjs');
      const { exitCode, stderr } = await runProcess(process.execPath, [script, written]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      const differing = [training, heldOut].filter(
        (file) => !readFileSync(join(written, file)).equals(readFileSync(join(folder, file))),
      );
      expect(differing).toEqual([]);
    } finally {
      rmSync(written, { recursive: true });
    }
  });

  it('hold out questions and answers that no training row has', () => {
    const seen = new Set(rowsOf(training).flatMap((row) => Object.values(row)));
    const held = rowsOf(heldOut);
    expect(held).toHaveLength(120);
    expect(held.filter((row) => seen.has(row.question!) || seen.has(row.human!))).toEqual([]);
  });

  it('state true equations in the columns that are said to be correct', () => {
    const texts = [...rowsOf(training), ...rowsOf(heldOut)].flatMap((row) => [
      row.human!,
      row.plain ?? '',
    ]);
    const equation = /(\d+) ([-+*/]) (\d+) = (\d+(?:\.\d+)?)/gu;
    const all = texts.flatMap((text) => [...text.matchAll(equation)]);
    const wrong = all.filter(([, a, sign, b, result]) => {
      const [x, y] = [Number(a), Number(b)];
      const value = { '+': x + y, '-': x - y, '*': x * y, '/': x / y }[sign!];
      // Quotients are written with one decimal at most, so that doubles show them exactly.
      return value !== Number(result);
    });
    expect(all.length).toBeGreaterThan(400);
    expect(wrong.map(([text]) => text)).toEqual([]);
  });
});
