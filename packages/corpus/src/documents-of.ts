/** The documents of a corpus, trimmed: they are apart by blank lines, and none of them is empty. */
export function documentsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/u)
    .map((document) => document.trim())
    .filter((document) => document !== '');
}
