/**
 * The form in which texts are compared: Unicode NFKC, lower case, every run of white space one space,
 * none at the ends. Widths, ligatures, case and line breaks make no difference; x² and x2 do not
 * either. Half of a surrogate pair stays as it is.
 */
export function normaliseText(text: string): string {
  // Lower case can undo the composed form, hence NFKC on both sides (Unicode 16.0, section 5.18).
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replace(/\s+/gu, ' ').trim();
}
