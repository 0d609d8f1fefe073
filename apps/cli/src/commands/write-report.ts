import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepCsv, type ReportedRun } from '@ggmi/report';
import { reportText } from './report-text.js';
import { writeFigures } from './write-figures.js';
import { writePage } from './write-page.js';

/** Plain text that any editor shows. */
const style = { width: 100, color: false, unicode: true };

/** The files of a report. */
export interface WrittenReport {
  /** `report.html` of the run folder. */
  readonly page: string;
  /** `report.txt`. */
  readonly text: string;
  /** `numbers.csv`, every number of every point; absent without a sweep. */
  readonly numbers?: string;
  /** The folder of the figures; absent without a sweep, whose figures stand in the page alone. */
  readonly figures?: string;
}

/** Writes the full report into a run folder: a page, text, and of a sweep its numbers and figures. */
export async function writeReport(runDirectory: string, run: ReportedRun): Promise<WrittenReport> {
  const { summary, record } = run;
  const text = join(runDirectory, 'report.txt');
  const reported = { summary, requests: record.requests };
  writeFileSync(text, reportText(reported, { detail: 'full', style }));
  const page = await writePage(runDirectory, run);
  const csv = sweepCsv(summary);
  if (csv === undefined) return { page, text };
  const numbers = join(runDirectory, 'numbers.csv');
  writeFileSync(numbers, csv);
  return { page, text, numbers, figures: await writeFigures(runDirectory, summary) };
}
