import { join } from 'node:path';
import { chromiumPath, noChromium } from '@ggmi/test-browser';
import { repositoryRoot } from '../repository-root.js';
import { takePictures } from './take-pictures.js';
import { writeDocumentPictures, writePictures, type DocumentPicture } from './write-pictures.js';

/** What README shows. */
const documentPictures: readonly DocumentPicture[] = [
  { page: 'report', file: 'report.png', top: 0, height: 1385 },
  { page: 'viewer-examples', file: 'viewer-examples.png', top: 0, height: 900 },
];

/**
 * `npm run screenshots`: runs the example of text, opens report and viewer, and writes a picture of every
 * page to `artefacts/screenshots`, and those of documents to `docs/pictures`. Returns the exit code.
 */
export async function screenshots(): Promise<number> {
  if (chromiumPath === undefined) {
    console.error(`${noChromium}: install one, such as Debian’s`);
    return 2;
  }
  const all = writePictures(join(repositoryRoot, 'artefacts/screenshots'));
  const some = writeDocumentPictures(join(repositoryRoot, 'docs/pictures'), documentPictures);
  const taken = await takePictures({
    runs: {
      config: 'examples/text.yaml',
      change: 'deployed.trainerOptions.epochs=2',
      longConfig: 'examples/text.yaml',
    },
    photograph: async (page, of) => {
      await all(page, of);
      await some(page, of);
    },
  });
  const found = taken.flatMap(({ shown, view, findings }) =>
    findings.map((text) => `${shown.name} at ${view.width}, ${view.colorScheme}: ${text}`),
  );
  console.log(
    `${taken.length} pictures in artefacts/screenshots, ${documentPictures.length} in docs/pictures`,
  );
  for (const text of found) console.log(text);
  return found.length === 0 ? 0 : 3;
}
