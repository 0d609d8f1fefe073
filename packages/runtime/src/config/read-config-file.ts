import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConfigProblemCode } from '../problems/config-problem-codes.js';
import { firstLineOf } from '../problems/first-line.js';
import { showAlternatives } from '../problems/show-value.js';
import type { ConfigDocument } from './config-document.js';
import { importConfigModule } from './import-config-module.js';
import { parseConfigText } from './parse-config-text.js';

const textExtensions = ['.yaml', '.yml', '.json'];
const moduleExtensions = ['.ts', '.mts', '.js', '.mjs'];

/** Reads the config at an absolute path, in the format of its extension; never throws. */
export async function readConfigFile(file: string): Promise<ConfigDocument> {
  const extension = extname(file);
  const extensions = [...textExtensions, ...moduleExtensions];
  if (!extensions.includes(extension)) {
    return unreadable({
      code: 'CONFIG_FORMAT_UNKNOWN',
      received: extension === '' ? 'a file name without extension' : `'${extension}'`,
      expected: showAlternatives(extensions),
      next: 'Rename the file by its format.',
    });
  }
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return unreadable(readProblem(file, error));
  }
  return moduleExtensions.includes(extension)
    ? importConfigModule(pathToFileURL(file).href, text)
    : parseConfigText(text);
}

interface ReadProblem {
  readonly code: ConfigProblemCode;
  readonly received: string;
  readonly expected: string;
  readonly next: string;
}

function readProblem(file: string, error: unknown): ReadProblem {
  const missing =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
  return {
    code: missing ? 'CONFIG_NOT_FOUND' : 'CONFIG_UNREADABLE',
    received: missing ? `'${file}', which does not exist` : firstLineOf(error),
    expected: 'a config file that can be read',
    next: missing
      ? 'Check the path; it is taken from the working directory.'
      : 'Check that it is a file and that you may read it.',
  };
}

function unreadable(problem: ReadProblem): ConfigDocument {
  return {
    data: undefined,
    asWritten: '',
    problems: [{ ...problem, path: [] }],
    placeOf: () => undefined,
  };
}
