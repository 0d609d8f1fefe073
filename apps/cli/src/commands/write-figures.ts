import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '@ggmi/core';
import { drawPng, drawSvg, runFigures, titledSpec } from '@ggmi/report';
import { fileNames } from './file-names.js';

/** Writes every figure as SVG, PNG and its specification into `figures`, and gives that folder. */
export async function writeFigures(folder: string, summary: RunSummary): Promise<string> {
  const figures = join(folder, 'figures');
  mkdirSync(figures, { recursive: true });
  const drawn = runFigures(summary);
  const names = fileNames(drawn.map(({ name }) => name));
  for (const [index, figure] of drawn.entries()) {
    const file = join(figures, names[index]!);
    const spec = titledSpec(figure);
    const svg = await drawSvg(spec);
    writeFileSync(`${file}.svg`, svg);
    writeFileSync(`${file}.png`, await drawPng(svg));
    writeFileSync(`${file}.vl.json`, `${JSON.stringify(spec)}\n`);
  }
  return figures;
}
