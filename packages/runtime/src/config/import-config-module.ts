import { firstLineOf } from '../problems/first-line.js';
import { importModule } from '../plugins/import-module.js';
import type { ConfigDocument, PlacedDraft } from './config-document.js';
import { isRecord, type ConfigPath } from './config-path.js';
import { pathOfNonPlainValue } from './plain-data.js';

/** Imports a TS or JS config: its default export, plain data. Such a config has no line numbers. */
export async function importConfigModule(url: string, asWritten: string): Promise<ConfigDocument> {
  const placeOf = () => undefined;
  try {
    const module = await importModule(url);
    const data = isRecord(module) ? module['default'] : undefined;
    const problems = plainProblems(data);
    return { data: problems.length === 0 ? data : undefined, asWritten, problems, placeOf };
  } catch (error) {
    return { data: undefined, asWritten, problems: [loadProblem(error)], placeOf };
  }
}

/** Problems of data that was made by a program: anything that JSON would lose or refuse. */
export function plainProblems(data: unknown): readonly PlacedDraft[] {
  const path = data === undefined ? undefined : pathOfNonPlainValue(data);
  return path === undefined ? [] : [notPlain(path)];
}

function notPlain(path: ConfigPath): PlacedDraft {
  return {
    code: 'CONFIG_NOT_PLAIN',
    path,
    received: 'a value that JSON cannot hold',
    expected: 'plain data: objects, lists, strings, finite numbers, booleans, null',
    next: 'Write plain data here; functions and class instances belong into a plugin.',
  };
}

function loadProblem(error: unknown): PlacedDraft {
  return {
    code: 'CONFIG_LOAD_FAILED',
    path: [],
    received: `an error while loading: ${firstLineOf(error)}`,
    expected: 'a module whose default export is the config',
    next: 'Mend the module; `node <file>` shows where it fails.',
  };
}
