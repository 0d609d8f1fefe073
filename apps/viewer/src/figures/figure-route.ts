import { createHash } from 'node:crypto';
import type { ViewerApp } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';
import { figureDrawings } from './figure-drawings.js';

/** `/runs/:run/figures/<name>.svg?drawing=…`: one drawing, made at the first time that it is asked for. */
export function addFigureRoute(app: ViewerApp, { shelf, reader, desk }: ViewerContext): void {
  app.get('/runs/:run/figures/:file', async (c) => {
    const place = shelf.find(c.req.param('run'));
    const run = place === undefined ? undefined : reader.finished(place);
    const figure = run?.figures.find(({ name }) => `${name}.svg` === c.req.param('file'));
    if (place === undefined || run === undefined || figure === undefined) return c.notFound();
    const drawing = c.req.query('drawing') ?? [...figureDrawings(figure).keys()][0]!;
    const wanted = { type: 'picture', figure: figure.name, drawing } as const;
    const svg = await desk.draw({ path: place.path, version: run.version }, wanted);
    if (svg === undefined) return c.notFound();
    return c.body(svg, 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${styleDigest(svg)}'; frame-ancestors 'none'`,
      // Its address names the version of the run.
      'cache-control':
        c.req.query('v') === run.version ? 'private, max-age=31536000, immutable' : 'no-cache',
    });
  });
}

/** Its one style as a policy names it; text in a drawing is escaped and holds none. */
function styleDigest(svg: string): string {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(svg) ?? [];
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}
