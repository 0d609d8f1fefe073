import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, pageProbes, tabTo } from '../src/index.js';
import { describeInBrowser } from '../src/describe-in-browser.js';

const desk = { width: 1000, colorScheme: 'light' } as const;

/** What the server of the tests shows at each path; `<link>` keeps chromium from asking for an icon. */
const pages: Readonly<Record<string, string>> = {
  '/quiet': '<img src="/picture.svg"><a href="/">A</a><button>B</button>',
  '/loud': `<script>
    console.log('hello'); alert('stop'); window.hostile = 1; throw new Error('broken');
  </script>`,
  '/outside': '<img src="http://127.0.0.2:9/picture.png">',
  '/faint': '<p style="color: #eee; background: #fff">hardly to be read</p>',
};

const head = '<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><main>';

describeInBrowser('a page in a browser', (browser) => {
  const server = createServer(({ url = '' }, response) => {
    const known = pages[url];
    const isPicture = url === '/picture.svg';
    response.writeHead(known === undefined && !isPicture ? 404 : 200, {
      'content-type': isPicture ? 'image/svg+xml' : 'text/html',
    });
    response.end(
      isPicture
        ? '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="9"/>'
        : `${head}${known}`,
    );
  });
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('has no complaint of what asks only for its own, and waits for its pictures', async () => {
    const { page, complaints } = await browser.open(`${origin}/quiet`, desk);
    expect(complaints).toEqual([]);
    expect(await page.evaluate<number>(pageProbes.width)).toBeGreaterThan(3000);
    expect(await page.evaluate(pageProbes.ranHostileCode)).toBe(false);
  });

  it('tells of messages, dialogs, errors, and code that ran', async () => {
    const { page, complaints } = await browser.open(`${origin}/loud`, desk);
    expect(complaints).toEqual(['console: hello', 'dialog: stop', 'error: broken']);
    expect(await page.evaluate(pageProbes.ranHostileCode)).toBe(true);
  });

  it('tells of requests to another place, and of refusals, each to who opened the page', async () => {
    const outside = await browser.open(`${origin}/outside`, desk);
    expect(outside.complaints).toContain('asks for http://127.0.0.2:9/picture.png');
    const { complaints } = await browser.open(`${origin}/nowhere`, desk);
    expect(complaints).toContain('answers 404');
    expect(complaints.filter((text) => text.startsWith('asks for'))).toEqual([]);
  });

  it('tells of all that a file asks for', async () => {
    const file = join(tmpdir(), 'page.html');
    writeFileSync(file, `${head}<img src="beside.png">`);
    const { complaints } = await browser.open(pathToFileURL(file).href, desk);
    expect(complaints).toContain(`asks for ${pathToFileURL(join(tmpdir(), 'beside.png')).href}`);
  });

  it('gives what axe finds serious, and nothing of a page that is well', async () => {
    const faint = await browser.open(`${origin}/faint`, desk);
    const findings = await axeFindings(faint.page);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^color-contrast at p: /);
  });

  it('goes by Tab to what is reached, and says what is not', async () => {
    const { page } = await browser.open(`${origin}/quiet`, desk);
    await tabTo(page, 'button');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('B');
    await expect(tabTo(page, 'input')).rejects.toThrow('input is not reached by Tab');
  });
});
