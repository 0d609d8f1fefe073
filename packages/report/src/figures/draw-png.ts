import { createRequire } from 'node:module';
import { FONT } from './chart-spec.js';

/** Pixels per SVG unit: sharp on dense screens and in print. */
const ZOOM = 2;

/** Its plain and its bold letters: headings of panels are bold. */
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** An SVG as PNG on white, with the font that comes along: the machine's fonts are not asked. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const { resolve } = createRequire(import.meta.url);
  const fontFiles = FONT_FILES.map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT },
  });
  return picture.render().asPng();
}
