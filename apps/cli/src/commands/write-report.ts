import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '@ggmi/core';
import { renderSummary } from '@ggmi/report';

/** Plain text that any editor shows. */
const style = { width: 100, color: false, unicode: true };

/** Writes the full report into a run folder, and gives its path. */
export function writeReport(runDirectory: string, summary: RunSummary): string {
  const file = join(runDirectory, 'report.txt');
  writeFileSync(file, `${renderSummary(summary, style)}\n`);
  return file;
}
