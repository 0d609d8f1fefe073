/** A minus sign where a number of the terminal has a hyphen; names keep theirs. */
export function withMinus(text: string): string {
  return text.replace(/(?<=^|[\s([])-(?=\d)/g, '−');
}
