import type { TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from './chart-spec.js';

/** A figure as SVG: the same bytes for the same data on every machine. */
export async function drawSvg(spec: ChartSpec): Promise<string> {
  // Loaded here and not at the top: most commands draw nothing.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  // Vega-Lite checks what it compiles.
  const compiled = compile(spec as unknown as TopLevelSpec).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
