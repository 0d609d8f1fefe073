import { createHash, type Hash } from 'node:crypto';
import type { ItemExample } from '@ggmi/core';
import { itemDigest, readExample } from '../reading/item-bytes.js';
import { visitExamples, type BytesInParts } from '../reading/visit-items.js';

/** How much two draws have in common, whatever the order. */
export interface ItemsInCommon {
  readonly here: number;
  readonly there: number;
  /** Of equal id and content; what comes twice counts as often as both have it. */
  readonly common: number;
  /** Whether all are common and come in one order. */
  readonly inOrder: boolean;
  /** The first ones that one draw alone has, in its order. */
  readonly onlyHere: readonly ItemExample[];
  readonly onlyThere: readonly ItemExample[];
}

/**
 * Counts the common examples of two payloads by the digests of their texts in canonical JSON: equal
 * items are equal texts. Of a draw its digests are held, some 100 bytes for each item, however long.
 *
 * @throws RangeError where a payload has no examples in canonical JSON, or is gone.
 */
export function itemsInCommon(here: BytesInParts, there: BytesInParts): ItemsInCommon {
  const open = new Map<string, number>();
  const [own, other] = [createHash('sha256'), createHash('sha256')];
  const ofHere = visitDigests(here, own, (digest) => {
    open.set(digest, (open.get(digest) ?? 0) + 1);
  });
  let common = 0;
  const onlyThere: ItemExample[] = [];
  const ofThere = visitDigests(there, other, (digest, item) => {
    if (take(open, digest)) common += 1;
    else if (onlyThere.length < MOST_EXAMPLES) onlyThere.push(exampleOf(item));
  });
  const isWhole = common === ofHere && common === ofThere;
  return {
    here: ofHere,
    there: ofThere,
    common,
    inOrder: isWhole && own.digest('hex') === other.digest('hex'),
    onlyHere: common === ofHere ? [] : leftOver(here, open),
    onlyThere,
  };
}

/** @returns how many items there are. */
function visitDigests(
  source: BytesInParts,
  inOrder: Hash,
  visit: (digest: string, item: Buffer) => void,
): number {
  let count = 0;
  visitExamples(source, (item) => {
    const digest = itemDigest(item);
    inOrder.update(digest, 'binary');
    visit(digest, item);
    count += 1;
  });
  return count;
}

/** Whether there is one left, which then is taken. */
function take(open: Map<string, number>, digest: string): boolean {
  const left = open.get(digest) ?? 0;
  if (left > 0) open.set(digest, left - 1);
  return left > 0;
}

/** Items that are named. */
const MOST_EXAMPLES = 3;

/** The first ones that nothing was paired with. */
function leftOver(source: BytesInParts, open: Map<string, number>): readonly ItemExample[] {
  const found: ItemExample[] = [];
  visitExamples(source, (item) => {
    if (take(open, itemDigest(item))) found.push(exampleOf(item));
    return found.length < MOST_EXAMPLES ? undefined : 'stop';
  });
  return found;
}

/** Characters of what an item holds that an example of it shows. */
const LONGEST = 80;

/** What is no example, as in a store that somebody changed, stands as the JSON that it is. */
function exampleOf(item: Buffer): ItemExample {
  const { id, response, values } = readExample(item);
  const whole = values === undefined ? item.toString('utf8') : JSON.stringify(values);
  const text = typeof response === 'string' ? response : whole;
  const start = Array.from(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
  return { id, text: start.join('') };
}
