import { createHash } from 'node:crypto';

/** Gives the text of a key; makes it where it is not kept. */
export type KeptTexts = (key: string, make: () => Promise<string>) => Promise<string>;

/**
 * Keeps texts up to so many characters, the ones unused longest go first. Of two that ask at once one
 * makes it; what could not be made is made again.
 */
export function keptTexts(most: number): KeptTexts {
  const texts = new Map<string, { readonly text: Promise<string>; length: number }>();
  let size = 0;
  const forget = (key: string): void => {
    size -= texts.get(key)?.length ?? 0;
    texts.delete(key);
  };
  return (wanted, make) => {
    const key = createHash('sha256').update(wanted).digest('base64');
    const kept = texts.get(key) ?? { text: make(), length: 0 };
    const isNew = !texts.has(key);
    texts.delete(key);
    texts.set(key, kept);
    if (isNew) {
      kept.text.then(
        ({ length }) => {
          kept.length = length;
          size += length;
          for (const oldest of texts.keys()) {
            if (size <= most || oldest === key) break;
            forget(oldest);
          }
        },
        () => forget(key),
      );
    }
    return kept.text;
  };
}
