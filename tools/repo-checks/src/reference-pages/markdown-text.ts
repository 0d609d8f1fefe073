/** A text as markdown shows it: one line, with what would be markup outside of code escaped. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[\\*_<[\]]/g, String.raw`\$&`)))
    .join('');
}
