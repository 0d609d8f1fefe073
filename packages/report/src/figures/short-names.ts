import { label } from './chart-spec.js';

/** Pixels of a sign of a label, on average. */
const SIGN = 6.1;

/**
 * Names as a label of so many pixels can show them: the middle of a long one is left out, since names
 * often differ at their ends, and those that become alike are numbered. In the order of the names.
 */
export function shortNames(names: readonly string[], width: number): readonly string[] {
  const most = Math.floor(width / SIGN);
  const seen = new Map<string, number>();
  return names.map((name) => {
    const short = shorten(label(name), most);
    const before = seen.get(short) ?? 0;
    seen.set(short, before + 1);
    return before === 0 ? short : `${short} (${before + 1})`;
  });
}

function shorten(text: string, most: number): string {
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  const start = Math.ceil((most - 1) / 2);
  const end = most - 1 - start;
  return `${signs.slice(0, start).join('')}…${signs.slice(signs.length - end).join('')}`;
}
