const OPENING = '<think>';
const CLOSING = '</think>';

/**
 * An answer without the thoughts before it, which servers before 0.9.0 and unknown templates leave in
 * the text. Where a template writes the opening mark, the answer holds the closing one alone; where the
 * limit of tokens ends the thoughts, nothing else is left.
 */
export function withoutThoughts(text: string): string {
  const closing = text.indexOf(CLOSING);
  if (closing >= 0) return text.slice(closing + CLOSING.length).trimStart();
  return text.trimStart().startsWith(OPENING) ? '' : text;
}
