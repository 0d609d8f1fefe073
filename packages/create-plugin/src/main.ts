#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { createPlugin } from './create-plugin.js';

process.exitCode = await createPlugin(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
});

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}
