import type { StandardSchemaV1 } from '@standard-schema/spec';
import { choices, chooseNext } from '../problems/choices.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { showValue } from '../problems/show-value.js';
import { formatConfigPath, isRecord, valueAt, type ConfigPath } from './config-path.js';
import { describeSchemas } from './describe-schema.js';
import { isClosed, namedKeys, schemasAt, type LooseSchema } from './schema-at.js';

/** What an issue is about: the checked data, their schema, and where they stand in the config. */
export interface IssueSubject {
  readonly data: unknown;
  /** Absent where the schema library gives none: then the library's own words are used. */
  readonly schema?: LooseSchema;
  readonly prefix: ConfigPath;
}

/**
 * Turns an issue of any Standard Schema library into problems: the keys and ranges come from the
 * JSON Schema, so that all libraries read alike; one issue of zod may name several unknown keys.
 */
export function translateIssue(
  issue: StandardSchemaV1.Issue,
  subject: IssueSubject,
): readonly ProblemDraft[] {
  const path = (issue.path ?? []).map((part) => segmentOf(part));
  const keys = unrecognisedKeys(issue);
  if (keys.length > 0) return keys.map((key) => unknownKey([...path, key], subject));
  if (codeOf(issue) === 'invalid_key') return [invalidName(path, issue, subject)];
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const holder = valueAt(subject.data, parent);
  if (key !== undefined && isRecord(holder) && !Object.hasOwn(holder, key)) {
    return [missingKey(path, subject, issue)];
  }
  const parents = schemasAt(subject.schema ?? {}, subject.data, parent);
  const named = parents.flatMap(namedKeys);
  const unknown = typeof key === 'string' && parents.length > 0 && parents.every(isClosed);
  if (unknown && !named.includes(key)) return [unknownKey(path, subject)];
  return [invalidValue(path, subject, issue)];
}

function segmentOf(part: PropertyKey | StandardSchemaV1.PathSegment): string | number {
  const key = typeof part === 'object' ? part.key : part;
  return typeof key === 'number' ? key : String(key);
}

function codeOf(issue: StandardSchemaV1.Issue): unknown {
  return 'code' in issue ? issue.code : undefined;
}

function unrecognisedKeys(issue: StandardSchemaV1.Issue): readonly string[] {
  const keys = 'keys' in issue && codeOf(issue) === 'unrecognized_keys' ? issue.keys : [];
  return Array.isArray(keys) ? keys.map(String) : [];
}

function unknownKey(path: ConfigPath, subject: IssueSubject): ProblemDraft {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const schemas = schemasAt(subject.schema ?? {}, subject.data, parent);
  const found = choices(key, [...new Set(schemas.flatMap(namedKeys))]);
  return {
    code: 'KEY_UNKNOWN',
    path: [...subject.prefix, ...path],
    at: 'key',
    received: `'${key}'`,
    expected: found.existing?.length === 0 ? 'no key' : 'a key that exists here',
    ...found,
    next: found.nearest === undefined ? `Remove '${key}'.` : chooseNext(found, ''),
  };
}

function invalidName(
  path: ConfigPath,
  issue: StandardSchemaV1.Issue,
  subject: IssueSubject,
): ProblemDraft {
  const inner: unknown = 'issues' in issue ? valueAt(issue.issues, [0, 'message']) : undefined;
  return {
    code: 'NAME_INVALID',
    path: [...subject.prefix, ...path],
    at: 'key',
    received: `'${String(path.at(-1))}'`,
    expected: typeof inner === 'string' ? inner : issue.message,
    next: 'Rename it, here and wherever it is named.',
  };
}

function missingKey(
  path: ConfigPath,
  subject: IssueSubject,
  issue: StandardSchemaV1.Issue,
): ProblemDraft {
  const key = String(path.at(-1));
  const parent = formatConfigPath([...subject.prefix, ...path.slice(0, -1)]);
  return {
    code: 'KEY_MISSING',
    path: [...subject.prefix, ...path],
    received: 'nothing',
    expected: expectation(path, subject, issue),
    next: `Add '${key}' ${parent === '' ? 'to the config' : `to ${parent}`}.`,
  };
}

function invalidValue(
  path: ConfigPath,
  subject: IssueSubject,
  issue: StandardSchemaV1.Issue,
): ProblemDraft {
  const value = valueAt(subject.data, path);
  const expected = expectation(path, subject, issue);
  const schemas = schemasAt(subject.schema ?? {}, subject.data, path);
  const texts = schemas.flatMap((schema) => [schema['const'], schema['enum']].flat());
  const words = texts.filter((text) => typeof text === 'string');
  const found = typeof value === 'string' && words.length > 0 ? choices(value, words) : {};
  return {
    code: isOfOtherType(schemas, value) ? 'VALUE_TYPE' : 'VALUE_INVALID',
    path: [...subject.prefix, ...path],
    received: showValue(value),
    expected,
    ...found,
    next: found.nearest === undefined ? `Write ${expected}.` : chooseNext(found, ''),
  };
}

/** The schema in words; what the schema's author wrote where that says more. */
function expectation(
  path: ConfigPath,
  subject: IssueSubject,
  issue: StandardSchemaV1.Issue,
): string {
  const { message } = issue;
  const described = describeSchemas(schemasAt(subject.schema ?? {}, subject.data, path));
  if (isGeneric(issue) && described !== '') return described;
  // The message of a format describes it; any other is a sentence of its own.
  return codeOf(issue) === 'invalid_format'
    ? message
    : `a value that passes its schema (${message})`;
}

/** A library's own words for what its schema says too; a check that the author wrote has words of its own. */
function isGeneric(issue: StandardSchemaV1.Issue): boolean {
  const { message } = issue;
  if (/^(Invalid|Too (small|big)|Unrecognized|Expected|Required|Missing)\b/.test(message))
    return true;
  // arktype: `k must be at least 1 (was 0)`; `predicate` is a check of the author.
  return /\bmust be .*\(was .*\)$/.test(message) && codeOf(issue) !== 'predicate';
}

function isOfOtherType(schemas: readonly LooseSchema[], value: unknown): boolean {
  return schemas.length > 0 && schemas.every((schema) => isOtherType(schema, value));
}

function isOtherType(schema: LooseSchema, value: unknown): boolean {
  const type =
    schema['type'] ?? (schema['const'] === undefined ? undefined : typeof schema['const']);
  if (type === undefined || type === 'object') return type !== undefined && !isRecord(value);
  if (type === 'array') return !Array.isArray(value);
  if (type === 'null') return value !== null;
  return typeof value !== (type === 'integer' ? 'number' : type);
}
