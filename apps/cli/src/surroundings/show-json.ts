import type { Screen } from './screen.js';

/** Prints a value as JSON for programs: indented, keys in the order of the value. */
export function showJson(value: unknown, screen: Pick<Screen, 'write'>): void {
  screen.write(`${JSON.stringify(value, null, 2)}\n`);
}
