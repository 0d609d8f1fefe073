import { InvalidArgumentError } from 'commander';

/** Reads a whole number of at least `least` from the command line. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  };
}

/** Adds a value to those of the same option before it. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
