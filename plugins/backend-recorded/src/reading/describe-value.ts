import type { JsonValue } from '@ggmi/core';

const LONGEST = 60;

/** A short description of a JSON value for an error message. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty string';
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
