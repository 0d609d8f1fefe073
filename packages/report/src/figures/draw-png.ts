import { createRequire } from 'node:module';
import { FONT } from './chart-spec.js';

/** Pixels per SVG unit: sharp on dense screens and in print. */
const ZOOM = 2;

/** An SVG as PNG on white, with the font that comes along: the machine's fonts are not asked. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFile = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FONT },
  });
  return picture.render().asPng();
}
