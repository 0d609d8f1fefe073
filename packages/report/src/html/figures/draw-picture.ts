import { chartConfig, type ChartSpec } from '../../figures/chart-spec.js';
import { drawSvg } from '../../figures/draw-svg.js';
import { colourProperties } from '../../figures/palette.js';
import { renderHtml } from '../markup/render-html.js';
import { svgNode } from '../markup/svg-node.js';

/** A drawing that stands for itself. */
export interface Picture {
  /** An SVG file without a script, whose colours follow the reader's scheme also where it is an image. */
  readonly svg: string;
  /** The one style in it, for a policy that names it by its digest. */
  readonly style: string;
}

/** The style of every picture. */
const style = `:root{color-scheme:light dark;${colourProperties('light')}font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
@media (prefers-color-scheme:dark){:root{${colourProperties('dark')}}}`;

/** Draws a figure as a page shows it: without its title and without a description of every mark. */
export async function drawPicture(spec: ChartSpec): Promise<Picture> {
  const drawn = await drawSvg({ ...spec, config: { ...chartConfig, aria: false } });
  const node = svgNode(drawn, { idPrefix: 'mark', attributes: {} });
  const { width = 0, height = 0 } = node.attributes;
  const root = `xmlns="http://www.w3.org/2000/svg" width="${Number(width)}" height="${Number(height)}" viewBox="0 0 ${Number(width)} ${Number(height)}"`;
  return { svg: `<svg ${root}><style>${style}</style>${renderHtml(node)}</svg>\n`, style };
}
