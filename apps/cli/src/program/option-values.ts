import { InvalidArgumentError } from 'commander';

/** Reads a whole number of at least `least` from the command line. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  };
}

/** Reads a text that says something. */
export function filledText(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must not be empty.');
}

/** Reads the number of a port from the command line. */
export function portNumber(text: string): number {
  const port = wholeNumber(0)(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

/** Adds a value to those of the same option before it. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Reads texts that commas separate; none of them may be empty. */
export function commaList(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => part !== '')) return parts;
  throw new InvalidArgumentError('It must be names with commas between them.');
}

/** The most numbers that a list may stand for: more is a slip of the pen. */
const longestList = 100_000;

/** Reads whole numbers of at least `least`, such as `5`, `0-9` or `1,2,10-12`; each counts once. */
export function wholeNumberList(least: number): (text: string) => readonly number[] {
  return (text) => {
    const numbers = text.split(',').flatMap((part) => rangeOf(part.trim(), least) ?? [NaN]);
    if (!numbers.some(Number.isNaN)) return [...new Set(numbers)];
    throw new InvalidArgumentError(
      `It must be whole numbers of at least ${least}, such as 5, 0-9 or 1,2,10-12.`,
    );
  };
}

function rangeOf(text: string, least: number): readonly number[] | undefined {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return undefined;
  if (from < least || to < from || to - from >= longestList) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
