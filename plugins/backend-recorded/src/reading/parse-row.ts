import type { DataFileProblem, JsonValue, TextExample } from '@ggmi/core';
import type { RecordingOptions } from '../recording-options.js';
import type { ByteLine } from './byte-lines.js';
import { describeValue } from './describe-value.js';
import { valueAtPath } from './value-at-path.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a row gave, or why it gave nothing. */
export type ParsedRow =
  | { readonly example: TextExample; readonly rewritten: boolean }
  | { readonly problems: readonly DataFileProblem[] };

/** Reads one line as an example, with the rewrite applied. All problems of the line are reported. */
export function parseRow(line: ByteLine, options: RecordingOptions): ParsedRow {
  const row = parseJson(line);
  if ('problem' in row) return { problems: [{ line: line.number, ...row.problem }] };

  const problems: DataFileProblem[] = [];
  const read = (
    path: string,
    expected: string,
    accepts: (value: JsonValue) => value is string | number,
  ): string => {
    const value = valueAtPath(row.value, path);
    if (value === undefined || !accepts(value)) {
      const received = describeValue(value);
      problems.push({ line: line.number, field: path, received, expected });
      return '';
    }
    const broken = brokenText(value);
    if (broken !== undefined) problems.push({ line: line.number, field: path, ...broken });
    return String(value);
  };
  const { fields } = options;
  const id =
    fields.id === undefined
      ? `line-${line.number}`
      : read(fields.id, 'a non-empty string or an integer', isId);
  const prompt = fields.prompt === undefined ? '' : read(fields.prompt, 'a string', isString);
  const recorded = read(fields.response, 'a non-empty string', isFilledString);
  if (problems.length > 0) return { problems };

  const response = rewrite(recorded, options.rewrite);
  if (!isFilledString(response)) {
    const received = `${describeValue(recorded)}, which the rewrite empties`;
    const field = fields.response;
    return { problems: [{ line: line.number, field, received, expected: 'a non-empty string' }] };
  }
  return { example: { kind: 'text', id, prompt, response }, rewritten: response !== recorded };
}

function parseJson(
  line: ByteLine,
):
  | { readonly value: JsonValue }
  | { readonly problem: { readonly received: string; readonly expected: string } } {
  let text: string;
  try {
    text = decoder.decode(line.bytes);
  } catch {
    return { problem: { received: 'bytes that are not UTF-8', expected: 'UTF-8 text' } };
  }
  const json = line.number === 1 ? text.replace(/^\uFEFF/u, '') : text;
  try {
    const value: JsonValue = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return { problem: { received: describeValue(value), expected: 'a JSON object' } };
  } catch {
    return { problem: { received: describeValue(json), expected: 'a JSON object on one line' } };
  }
}

/**
 * JSON can escape half of a surrogate pair alone ("\ud800"): such a text has no UTF-8, thus no place
 * in a record and no bytes to score.
 */
function brokenText(value: string | number): Omit<DataFileProblem, 'line' | 'field'> | undefined {
  if (typeof value === 'number' || value.isWellFormed()) return undefined;
  return {
    received: `${describeValue(value)}, which holds half of a surrogate pair`,
    expected: 'well-formed Unicode text',
  };
}

function rewrite(response: string, rule: RecordingOptions['rewrite']): string {
  if (rule === undefined) return response;
  return response.replace(new RegExp(rule.pattern, 'gmu'), rule.replacement);
}

function isString(value: JsonValue): value is string {
  return typeof value === 'string';
}

/** A response of white space alone has nothing to learn from and is taken for a failed generation. */
function isFilledString(value: JsonValue): value is string {
  return isString(value) && value.trim() !== '';
}

function isId(value: JsonValue): value is string | number {
  return isFilledString(value) || (typeof value === 'number' && Number.isSafeInteger(value));
}
