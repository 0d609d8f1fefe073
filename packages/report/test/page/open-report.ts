import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenPage, PageView, TestBrowser } from '@ggmi/test-browser';
import { reportHtml, type ReportedRun } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ggmi-page-'));
const files = new Map<ReportedRun, string>();

/** Opens the page of a run as a reader does: from a file. */
export async function openReport(
  browser: TestBrowser,
  run: ReportedRun,
  view: PageView,
): Promise<OpenPage> {
  return browser.open(pathToFileURL(await fileOf(run)).href, view);
}

async function fileOf(run: ReportedRun): Promise<string> {
  const known = files.get(run);
  if (known !== undefined) return known;
  const file = join(folder, `${files.size}.html`);
  writeFileSync(file, await reportHtml(run));
  files.set(run, file);
  return file;
}
