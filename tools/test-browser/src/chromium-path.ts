import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser of the machine; undefined where it has none. */
export const chromiumPath: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Why nothing is opened where `chromiumPath` is undefined. */
export const noChromium = 'there is no chromium on the PATH';
