import { createHash } from 'node:crypto';
import type { HtmlElement } from '../markup/html-node.js';
import { renderHtml } from '../markup/render-html.js';
import { pageStyle } from '../style/page-style.js';

/**
 * A whole page: one file that asks for nothing. Its policy lets no script run and nothing load, and
 * allows the one style sheet by its digest; so even markup that came in where only text can would stay
 * inert.
 */
export function htmlPage({
  title,
  body,
}: {
  readonly title: string;
  readonly body: HtmlElement;
}): string {
  const style = pageStyle();
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="ggmi">',
    `<title>${renderHtml(title)}</title>`,
    // No icon: a browser would ask a server for one.
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    renderHtml(body),
    '</html>',
    '',
  ].join('\n');
}
