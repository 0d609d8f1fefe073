import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser of the machine; undefined where it has none. */
export function findChromium(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
