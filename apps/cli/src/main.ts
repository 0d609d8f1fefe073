#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import isUnicodeSupported from 'is-unicode-supported';
import { runProgram } from './program/run-program.js';
import { programName } from './surroundings/program-name.js';
import { openScreen } from './surroundings/screen.js';

const workingDirectory = process.cwd();
const environment = { variables: process.env, unicodeTerminal: isUnicodeSupported() };

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const code = await runProgram(
  {
    output: openScreen(process.stdout, environment),
    messages: openScreen(process.stderr, environment),
    workingDirectory,
    program: programName({
      script: process.argv[1] ?? 'ggmi',
      workingDirectory,
      npmCommand: process.env['npm_command'],
    }),
    arguments: process.argv.slice(2),
    now: () => performance.now(),
  },
  ownVersion(),
);

// What is written to a pipe may still be under way; a plugin may have left a timer or a socket open.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));

function ownVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  // The package's own manifest, which npm publishes with a version.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return manifest.version;
}
