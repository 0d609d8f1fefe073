import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { escapeText } from '@ggmi/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type RunningViewer } from '../../src/index.js';
import { ask } from '../fixtures/ask.js';
import { outputFolder } from '../fixtures/small-run.js';
import { hostileRun, hostileText, sweepRun, writeRun } from '../fixtures/written-run.js';

/** The name of a folder may hold what a name may: all but a slash. */
const id = '<img src=x onerror=alert(1)> "\'&%2e%2e \u202e#?';
const path = `/runs/${encodeURIComponent(id)}`;
const cell = {
  address: `"><svg onload=x>`,
  type: hostileText,
  label: hostileText,
  roles: { [hostileText]: hostileText },
  parameters: { [hostileText]: hostileText },
  inputs: [hostileText],
};
const failed = { event: 'cell-ended', cell: cell.address, outcome: 'failed', code: hostileText };

let viewer: RunningViewer;
beforeAll(async () => {
  const out = outputFolder();
  writeRun(join(out, id), hostileRun, {
    plan: [cell],
    journal: [{ event: 'run-started' }, { ...failed, message: hostileText }],
  });
  writeRun(join(out, 'plain'), sweepRun);
  // Begun and stopped: it has no summary.
  writeRun(join(out, 'stopped'), {
    record: { ...hostileRun.record, status: 'interrupted', resumeCommand: hostileText },
  });
  viewer = await startViewer({ folder: out, port: 0 });
}, 30_000);
afterAll(() => viewer.close());

/** Elements that none of these pages has, and attributes that act. */
function actingParts(html: string): readonly string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('*')].flatMap((node) => {
    const name = node.localName.toLowerCase();
    const attributes = [...node.attributes].filter(
      ({ name: attribute, value }) =>
        /^on|^style$|^srcdoc$|^formaction$/.test(attribute) ||
        (/^(?:href|src|srcset|action)$/.test(attribute) && !/^(?:#|\/(?!\/)|data:,$)/.test(value)),
    );
    const isOwn =
      node.textContent === '' && /^\/assets\/\w+\.js$/.test(node.getAttribute('src') ?? '');
    const isForeign =
      ['iframe', 'object', 'embed', 'base'].includes(name) || (name === 'script' && !isOwn);
    return [
      ...(isForeign ? [name] : []),
      ...attributes.map((each) => `${name} ${each.name}=${each.value}`),
    ];
  });
}

describe('a run whose every text is hostile', { timeout: 30_000 }, () => {
  it('is shown as text alone, and all of it is visible, on every page', async () => {
    const { text: overview } = await ask(viewer.port, path);
    const links = [...parseHTML(overview).document.querySelectorAll('.sections a')];
    const sections = links.map((link) => link.getAttribute('href')!);
    expect(sections.length).toBeGreaterThan(8);
    const paths = [
      '/',
      '/?q=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE',
      path,
      ...sections,
      `${path}/cells`,
      `${path}/cells?q=%22onload&type=%3Cb%3E`,
      `${path}/nothing%3Cscript%3E`,
      `/compare?run=${encodeURIComponent(id)}&run=plain`,
      '/runs/stopped',
    ];
    for (const each of paths) {
      const { status, text } = await ask(viewer.port, each);
      expect([200, 404]).toContain(status);
      expect(`${each} ${actingParts(text).join()}`).toBe(`${each} `);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\0]/);
    }
  });

  it('shows its texts whole: names, failures, parameters, what was searched for', async () => {
    const shown = escapeText(hostileText);
    const cells = parseHTML((await ask(viewer.port, `${path}/cells`)).text).document;
    const row = cells.querySelector('tbody tr')!;
    expect(row.querySelector('th')!.textContent).toContain(shown);
    expect(row.querySelector('.detail')).not.toBeNull();
    expect(row.textContent.split(shown).length).toBeGreaterThan(4);
    const list = parseHTML((await ask(viewer.port, '/?q=%3Cscript%3E%E2%80%AE')).text).document;
    expect(list.querySelector('input[type=search]')!.getAttribute('value')).toBe(
      '<script>\\u{202e}',
    );
  });

  it('gives files whose names and cells are inert', async () => {
    const { text } = await ask(viewer.port, `${path}/results/held-out`);
    const links = [...parseHTML(text).document.querySelectorAll('.files a')];
    for (const link of links) {
      const { status, headers } = await ask(viewer.port, link.getAttribute('href')!);
      expect(status).toBe(200);
      expect(headers['content-disposition'] ?? 'x.csv"').toMatch(/^[\w.;="\- ]+csv"$/);
    }
    expect(links.length).toBeGreaterThan(1);
  });
});
