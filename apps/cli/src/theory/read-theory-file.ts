import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { GgmiError, type JsonObject } from '@ggmi/core';
import { parseConfigPath, parseConfigText, type ConfigDocument } from '@ggmi/runtime';
import type { ChainProblem } from '@ggmi/theory';

/** What is to be read, and how what is wrong in it is found. */
export interface TheoryFile {
  /** As the user wrote it. */
  readonly path: string;
  readonly workingDirectory: string;
  /** The code of the error that lists the problems, such as `CHAIN_MALFORMED`. */
  readonly code: string;
  /** Everything that is wrong in the value of the file. */
  readonly problemsOf: (value: unknown) => readonly ChainProblem[];
}

/** A problem with the place that it was found at; lines and columns are counted from 1. */
type PlacedProblem = ChainProblem & { readonly line?: number; readonly column?: number };

/**
 * The value of a YAML or JSON file without a problem.
 *
 * @throws FILE_UNREADABLE for a file that cannot be read, and the given code with every problem of a
 *   malformed one, each with file, line and column.
 */
export async function readTheoryFile(file: TheoryFile): Promise<unknown> {
  const document = parseConfigText(await readText(file));
  const problems = [
    ...document.problems.map(syntaxProblem),
    ...(document.data === undefined && document.problems.length > 0
      ? []
      : file.problemsOf(document.data).map((problem) => placed(problem, document))),
  ];
  if (problems.length > 0) throw malformed(file, problems);
  return document.data;
}

async function readText({ path, workingDirectory }: TheoryFile): Promise<string> {
  try {
    return await readFile(resolve(workingDirectory, path), 'utf8');
  } catch (cause) {
    throw new GgmiError({
      code: 'FILE_UNREADABLE',
      message: `'${path}' cannot be read; a YAML or JSON file was expected.`,
      next: 'Check the path, which is taken from the working directory; `ggmi theory --help` lists the subcommands.',
      fields: { path },
      cause,
    });
  }
}

function syntaxProblem(problem: ConfigDocument['problems'][number]): PlacedProblem {
  const { received, expected, next, place } = problem;
  return { path: '', received, expected, next, ...place };
}

function placed(problem: ChainProblem, document: ConfigDocument): PlacedProblem {
  const path = parseConfigPath(problem.path) ?? [];
  return { ...problem, ...document.placeOf(path, 'value') };
}

function malformed(
  { path, workingDirectory, code }: TheoryFile,
  found: readonly PlacedProblem[],
): GgmiError {
  const inside = relative(workingDirectory, resolve(workingDirectory, path));
  const shown = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  const problems = found.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const counted = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const list = problems.map((problem, index) => numbered(problem, { index, file: shown }));
  return new GgmiError({
    code,
    message: `${shown} has ${counted}:\n\n${list.join('\n\n')}`,
    next: 'Mend them and run the command again.',
    fields: {
      file: shown,
      problems: problems.map((problem): JsonObject => ({ ...problem, file: shown })),
    },
  });
}

function numbered(
  problem: PlacedProblem,
  { index, file }: { readonly index: number; readonly file: string },
): string {
  const { path, line, column, received, expected, next } = problem;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const subject = path === '' ? place : `${place}  ${path}`;
  return [
    `${String(index + 1).padStart(2)}. ${subject}:`,
    `      received ${received}; expected ${expected}`,
    `      next: ${next}`,
  ].join('\n');
}
