import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Photographer } from './take-pictures.js';

/** A longer page is cut: no one scrolls through a picture. */
const MOST_HEIGHT = 12_000;

/** Writes `page-1440-light.png` and so on, whole pages, into a folder. */
export function writePictures(folder: string): Photographer {
  mkdirSync(folder, { recursive: true });
  return async (page, { shown, view: { width, colorScheme } }) => {
    const long = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.screenshot({
      path: join(folder, `${shown.name}-${width}-${colorScheme}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(long, MOST_HEIGHT) },
    });
  };
}

/** A part of a page that a document shows: wide and light. */
export interface DocumentPicture {
  /** The name of a `ShownPage`. */
  readonly page: string;
  readonly file: string;
  /** Where it begins and how high it is, in pixels of a page 1440 wide. */
  readonly top: number;
  readonly height: number;
}

/** Writes the parts of pages that documents show into a folder. */
export function writeDocumentPictures(
  folder: string,
  pictures: readonly DocumentPicture[],
): Photographer {
  mkdirSync(folder, { recursive: true });
  return async (page, { shown, view: { width, colorScheme } }) => {
    if (width !== 1440 || colorScheme !== 'light') return;
    for (const { file, top, height } of pictures.filter((each) => each.page === shown.name)) {
      await page.screenshot({
        path: join(folder, file),
        fullPage: true,
        clip: { x: 0, y: top, width, height },
      });
    }
  };
}
