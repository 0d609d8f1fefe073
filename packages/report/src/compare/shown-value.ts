import type { JsonValue } from '@ggmi/core';

/** As much of a text as a table takes, and as much of what has parts. */
const LONGEST = { text: 120, parts: 60 } as const;

/** Digits of a fingerprint that are shown: as many as tell any two apart. */
const FINGERPRINT = /(?<![0-9a-f])([0-9a-f]{12})[0-9a-f]{20,}(?![0-9a-f])/g;

/** A value of the config for people: fingerprints cut to 12 digits, long texts with their length. */
export function shownValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'absent';
  const isText = typeof value === 'string';
  const text = (isText ? value : JSON.stringify(value)).replace(FINGERPRINT, '$1…');
  const longest = isText ? LONGEST.text : LONGEST.parts;
  if (text.length <= longest) return text === '' ? '""' : text;
  return `${text.slice(0, longest)}… (${text.length} characters)`;
}
