import type { JsonObject, JsonValue, TextExample } from '@ggmi/core';
import type { RowFault } from '../formats/row-format.js';
import type { RecordingOptions } from '../recording-options.js';
import { describeValue } from './describe-value.js';
import { readMetadata } from './read-metadata.js';
import { valueAtPath } from './value-at-path.js';

/** What a row gave, or why it gave nothing. */
export type ReadExample =
  | {
      readonly example: TextExample;
      /** The id of the prompt that the row answers. */
      readonly promptId: string;
      readonly rewritten: boolean;
    }
  | { readonly faults: readonly [RowFault, ...(readonly RowFault[])] };

/** Reads a row as an example, with the rewrite applied. All faults of the row are reported. */
export function readExample(
  row: JsonObject,
  { options, defaultId }: { readonly options: RecordingOptions; readonly defaultId: string },
): ReadExample {
  const faults: RowFault[] = [];
  const read = (
    path: string,
    expected: string,
    accepts: (value: JsonValue) => value is string | number,
  ): string => {
    const value = valueAtPath(row, path);
    if (value === undefined || !accepts(value)) {
      faults.push({
        reason: reasonOf(value),
        field: path,
        received: describeValue(value),
        expected,
      });
      return '';
    }
    const broken = brokenText(value);
    if (broken !== undefined) faults.push({ field: path, ...broken });
    return String(value);
  };
  const { fields } = options;
  const readId = (path: string) => read(path, 'a non-empty string or an integer', isId);
  const id = fields.id === undefined ? defaultId : readId(fields.id);
  const promptId = fields.promptId === undefined ? id : readId(fields.promptId);
  const prompt = fields.prompt === undefined ? '' : read(fields.prompt, 'a string', isString);
  const recorded = read(fields.response, 'a non-empty string', isFilledString);
  const metadata = readMetadata(row, fields.metadata, faults);
  const [first, ...others] = faults;
  if (first !== undefined) return { faults: [first, ...others] };

  const response = rewrite(recorded, options.rewrite);
  if (!isFilledString(response)) {
    const received = `${describeValue(recorded)}, which the rewrite empties`;
    const expected = 'a non-empty string';
    return { faults: [{ reason: 'empty-text', field: fields.response, received, expected }] };
  }
  const example = { kind: 'text', id, prompt, response, ...(metadata && { metadata }) } as const;
  return { example, promptId, rewritten: response !== recorded };
}

function reasonOf(value: JsonValue | undefined): RowFault['reason'] {
  if (value === undefined || value === null) return 'missing-field';
  return typeof value === 'string' ? 'empty-text' : 'wrong-type';
}

/**
 * JSON can escape half of a surrogate pair alone ("\ud800"): such a text has no UTF-8, thus no place
 * in a record and no bytes to score.
 */
function brokenText(value: string | number): Omit<RowFault, 'field'> | undefined {
  if (typeof value === 'number' || value.isWellFormed()) return undefined;
  return {
    reason: 'broken-text',
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
