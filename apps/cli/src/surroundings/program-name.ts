import { basename, dirname, relative } from 'node:path';
import { quoteForShell } from './quote-for-shell.js';

/** How to call the program again in the same way: for messages that name a command. */
export function programName(call: {
  /** `process.argv[1]`. */
  readonly script: string;
  readonly workingDirectory: string;
  /** `npm_command` of the environment: `exec` under npx. */
  readonly npmCommand: string | undefined;
}): string {
  if (call.npmCommand === 'exec') return 'npx ggmi';
  // A link of a project's own is on nobody's path but npx's.
  if (/[\\/]node_modules[\\/]\.bin$/.test(dirname(call.script))) return 'npx ggmi';
  if (/^ggmi(?:\.cmd)?$/.test(basename(call.script))) return 'ggmi';
  return `node ${quoteForShell(relative(call.workingDirectory, call.script))}`;
}
