/** Lines of at most `width` characters where words allow it: the first begins with `first`, the rest with `others`. */
export function wrapText(
  text: string,
  {
    width,
    first,
    others,
  }: { readonly width: number; readonly first: string; readonly others: string },
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
