import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { ConfigDocument } from '../config/config-document.js';
import { plainProblems } from '../config/import-config-module.js';
import { readConfigFile } from '../config/read-config-file.js';
import type { CheckConfigRequest } from './check-config-request.js';

/** A config before its check, and the names under which messages speak of it. */
export interface ReadSource {
  readonly document: ConfigDocument;
  /** Absolute; absent where data was given. */
  readonly file?: string;
  /** The file as messages name it: relative to the working directory where it lies inside. */
  readonly shownFile?: string;
  readonly baseDirectory: string;
}

/** Reads the file or takes the data of a request; never throws. */
export async function readSource(request: CheckConfigRequest): Promise<ReadSource> {
  if (!('path' in request)) {
    return { document: documentOf(request.data), baseDirectory: request.workingDirectory };
  }
  const file = resolve(request.workingDirectory, request.path);
  const inside = relative(request.workingDirectory, file);
  return {
    document: await readConfigFile(file),
    file,
    shownFile: inside.startsWith('..') || isAbsolute(inside) ? file : inside,
    baseDirectory: dirname(file),
  };
}

function documentOf(data: unknown): ConfigDocument {
  const problems = plainProblems(data);
  return {
    data: problems.length === 0 ? data : undefined,
    asWritten: problems.length === 0 ? JSON.stringify(data, null, 2) : '',
    problems,
    placeOf: () => undefined,
  };
}
