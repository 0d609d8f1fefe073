import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportHtml, type ReportedRun } from '@ggmi/report';

/** Writes `report.html` into a folder, and gives its path. */
export async function writePage(folder: string, run: ReportedRun): Promise<string> {
  return writePageText(folder, await reportHtml(run));
}

/** The same of a page that is made already. */
export function writePageText(folder: string, page: string): string {
  const file = join(folder, 'report.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, page);
  return file;
}
