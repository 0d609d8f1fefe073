import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportHtml, type ReportedRun } from '@ggmi/report';

/** Writes `report.html` into a folder, and gives its path. */
export async function writePage(folder: string, run: ReportedRun): Promise<string> {
  const file = join(folder, 'report.html');
  const page = await reportHtml(run);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, page);
  return file;
}
