const LONGEST = 80;

/** A value as a message shows it: strings in single quotes, data as JSON, cut at 80 characters. */
export function showValue(value: unknown): string {
  const text = render(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function render(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return `'${value}'`;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return renderObject(value);
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
  }
}

function renderObject(value: object | null): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Circular, or a getter throws.
    return Object.prototype.toString.call(value);
  }
}

/** Words as a list for people: `'a', 'b' or 'c'`. */
export function showAlternatives(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
