import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RunComparison } from '@ggmi/core';
import {
  comparisonBlocks,
  comparisonGateValues,
  comparisonHtml,
  comparisonMarkdown,
  comparisonTables,
  evaluateGate,
  parseGate,
  renderBlocks,
} from '@ggmi/report';
import { compareRuns } from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { showGates } from './hold-gates.js';
import { writeTableFiles } from './write-tables.js';

/** Options of `ggmi compare`. */
export interface CompareOptions {
  readonly json?: true;
  readonly markdown?: true;
  /** Where the page goes: a file that ends in `.html`, or a folder, which takes the tables too. */
  readonly out?: string;
  readonly failIf?: readonly string[];
}

/** Holds runs against the first of them; ends with 3 where a gate fails. */
export async function compareCommand(
  runFolders: readonly string[],
  options: CompareOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory, output, messages } = surroundings;
  // A slip of the pen is told before anything is read or written.
  const gates = (options.failIf ?? []).map(parseGate);
  const comparison = compareRuns(runFolders.map((folder) => resolve(workingDirectory, folder)));
  const values = comparisonGateValues(comparison);
  const outcomes = gates.map((gate) => evaluateGate(gate, values));
  if (options.json)
    showJson({ ...comparison, ...(gates.length > 0 && { gates: outcomes }) }, output);
  else if (options.markdown) output.write(comparisonMarkdown(comparison));
  else output.write(`${renderBlocks(comparisonBlocks(comparison), output.style)}\n`);
  if (options.out !== undefined) {
    const written = await writeComparison(resolve(workingDirectory, options.out), comparison);
    messages.write(`\n${written.map((line) => `${line}\n`).join('')}`);
  }
  showGates(outcomes, surroundings);
  return outcomes.some(({ failed }) => failed) ? exitCode.gate : exitCode.success;
}

async function writeComparison(out: string, comparison: RunComparison): Promise<readonly string[]> {
  const isFile = /\.html?$/i.test(out);
  const file = isFile ? out : join(out, 'comparison.html');
  const page = await comparisonHtml(comparison);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  if (isFile) return [`Page:   ${file}`];
  return [`Page:   ${file}`, `Tables: ${writeTableFiles(out, comparisonTables(comparison))}`];
}
