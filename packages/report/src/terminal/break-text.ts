import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts text into parts of at most `width` columns, between graphemes. A single grapheme wider than
 * `width` stands alone, so nothing is lost.
 */
export function breakText(text: string, width: number): readonly string[] {
  if (stringWidth(text) <= width) return [text];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(text)) {
    if (part !== '' && stringWidth(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  parts.push(part);
  return parts;
}
