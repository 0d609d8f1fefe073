import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '@ggmi/core';
import { drawPng, drawSvg, runFigures, sweepCsv } from '@ggmi/report';
import { reportText, type ReportedRun } from './report-text.js';

/** Plain text that any editor shows. */
const style = { width: 100, color: false, unicode: true };

/** The files of a report. */
export interface WrittenReport {
  /** `report.txt` of the run folder. */
  readonly text: string;
  /** `numbers.csv`, every number of every point; absent without a sweep. */
  readonly numbers?: string;
  /** The folder of the figures; absent where the run has none. */
  readonly figures?: string;
}

/** Writes the full report into a run folder: text, and every figure as SVG, PNG and its data. */
export async function writeReport(runDirectory: string, run: ReportedRun): Promise<WrittenReport> {
  const { summary } = run;
  const text = join(runDirectory, 'report.txt');
  writeFileSync(text, reportText(run, { detail: 'full', style }));
  const numbers = writeNumbers(runDirectory, summary);
  const drawn = runFigures(summary);
  if (drawn.length === 0) return { text, ...numbers };
  const figures = join(runDirectory, 'figures');
  mkdirSync(figures, { recursive: true });
  for (const { name, spec } of drawn) {
    const svg = await drawSvg(spec);
    writeFileSync(join(figures, `${name}.svg`), svg);
    writeFileSync(join(figures, `${name}.png`), await drawPng(svg));
    writeFileSync(join(figures, `${name}.vl.json`), `${JSON.stringify(spec)}\n`);
  }
  return { text, ...numbers, figures };
}

function writeNumbers(runDirectory: string, summary: RunSummary): Pick<WrittenReport, 'numbers'> {
  const csv = sweepCsv(summary);
  if (csv === undefined) return {};
  const numbers = join(runDirectory, 'numbers.csv');
  writeFileSync(numbers, csv);
  return { numbers };
}
