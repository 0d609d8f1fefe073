import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SitePath } from '@ggmi/report';
import { pageStyle } from '@ggmi/report';
import { examplesStyle } from '../examples/examples-style.js';
import { viewerStyle } from './viewer-style.js';

/** The style of all pages: that of a report, and what a viewer has beside it. */
export const style = `${pageStyle()}\n${viewerStyle}${examplesStyle}`;

/**
 * The one script: it is compiled apart from the server, and lies in the package's `dist` also where the
 * server runs from its sources.
 */
export const script = readFileSync(new URL('../../dist/browser/live.js', import.meta.url), 'utf8');

/** Named by their contents, so that a browser may keep them. */
export const stylePath: SitePath = `/assets/${digest(style)}.css`;
export const scriptPath: SitePath = `/assets/${digest(script)}.js`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
