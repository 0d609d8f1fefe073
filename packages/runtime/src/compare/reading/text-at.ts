import type { JsonObject } from '@ggmi/core';

/** A text of plain data; empty where there is none. */
export function textAt(data: JsonObject | undefined, key: string): string {
  const value = data?.[key];
  return typeof value === 'string' ? value : '';
}
