import { readRange, withFile } from './read-inside.js';

/** What was made of a file, until the file is another one. */
export interface FileMemo<T> {
  /** Undefined where there is no such file. */
  read(): T | undefined;
}

/** Keeps what `make` makes of the bytes of a file as long as its size and time of change stay. */
export function fileMemo<T>(
  place: { readonly path: string; readonly folder: string },
  make: (bytes: Buffer) => T,
): FileMemo<T> {
  let known: { readonly state: string; readonly value: T } | undefined;
  return {
    read: () =>
      withFile(place, ({ descriptor, size, identity, modifiedMs }) => {
        const state = `${identity}:${size}:${modifiedMs}`;
        if (known?.state !== state) {
          known = { state, value: make(readRange(descriptor, { offset: 0, length: size })) };
        }
        return known.value;
      }),
  };
}
