import { countCodePoints } from './count-code-points.js';
import { wordsOf } from './words-of.js';
import type { LengthOptions } from './length-options.js';

/** The length of a text in UTF-8 bytes, in code points, or in runs without white space. */
export function textLength(text: string, unit: LengthOptions['unit']): number {
  switch (unit) {
    case 'bytes':
      return Buffer.byteLength(text);
    case 'characters':
      return countCodePoints(text);
    case 'words':
      return wordsOf(text).length;
  }
}
