import { fieldRanges, visitItems } from '../../inspect/bytes/json-ranges.js';
import { skipValue } from '../../inspect/bytes/skip-value.js';

/** How much two draws have in common, whatever the order. */
export interface ItemsInCommon {
  readonly here: number;
  readonly there: number;
  /** Of equal id and content; what comes twice counts as often as both have it. */
  readonly common: number;
  /** Whether all are common and come in one order. */
  readonly inOrder: boolean;
}

/**
 * Counts the common examples of two payloads by their texts in canonical JSON: equal items are equal
 * texts, and nothing is parsed.
 *
 * @throws RangeError where a payload has no examples in canonical JSON.
 */
export function itemsInCommon(here: Buffer, there: Buffer): ItemsInCommon {
  const [own, other] = [examplesOf(here), examplesOf(there)];
  const open = new Map<string, number>();
  for (const item of own) open.set(item, (open.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of other) {
    const left = open.get(item) ?? 0;
    if (left === 0) continue;
    common += 1;
    open.set(item, left - 1);
  }
  const isWhole = common === own.length && common === other.length;
  const inOrder = isWhole && own.every((item, place) => item === other[place]);
  return { here: own.length, there: other.length, common, inOrder };
}

/** Bytes stand for themselves here: a text is read as Latin-1, whatever it says. */
function examplesOf(bytes: Buffer): readonly string[] {
  const examples: string[] = [];
  const visit = (text: Buffer, start: number): number =>
    visitItems(text, start, (itemStart) => {
      const end = skipValue(text, itemStart);
      examples.push(text.toString('latin1', itemStart, end));
      return end;
    });
  const fields = fieldRanges(bytes, { examples: visit });
  if (!fields.has('examples')) throw new RangeError('no examples');
  return examples;
}
