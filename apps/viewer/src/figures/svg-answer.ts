import { createHash } from 'node:crypto';
import type { ViewerRequest } from '../server/viewer-app.js';

/** Answers with a drawing; one whose address names its version may be kept for good. */
export function svgAnswer(
  c: ViewerRequest,
  { svg, version }: { readonly svg: string; readonly version: string },
): Response {
  return c.body(svg, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src '${styleDigest(svg)}'; frame-ancestors 'none'`,
    'cache-control':
      c.req.query('v') === version ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
}

/** Its one style as a policy names it; text in a drawing is escaped and holds none. */
function styleDigest(svg: string): string {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(svg) ?? [];
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}
