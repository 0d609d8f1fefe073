import { join } from 'node:path';
import { openEngine } from './engine/open-engine.mjs';
import { BlobStore } from './store/blob-store.mjs';
import { ModelStore } from './store/model-store.mjs';

/** What the protocols share: the engine, the models by name and their files. */
export async function openService({ folder, template, registry }) {
  const engine = await openEngine();
  const blobs = new BlobStore(join(folder, 'blobs'));
  const models = new ModelStore();
  const inherited = { template, system: '', parameters: {} };
  return {
    engine,
    blobs,
    models,
    /** Files that can be pulled, by full name. */
    registry,
    register: (name, details) =>
      models.set(name, { ...inherited, ...details, path: blobs.path(details.blob) }),
    /**
     * A vector for each text, and how many tokens they were. A text above the context is cut, or refused
     * by the error that `tooLong` makes.
     */
    async embed(entry, { inputs, tooLong, signal }) {
      const model = await engine.model(entry.blob, entry.path);
      const limit = model.contextLength;
      const texts = inputs.map((input) => model.tokenize(input));
      const longest = Math.max(0, ...texts.map((tokens) => tokens.length));
      if (tooLong !== undefined && longest > limit) throw tooLong({ longest, limit });
      const end = await engine.inTurn(signal);
      try {
        const vectors = [];
        for (const tokens of texts) vectors.push(await model.embed(tokens.slice(0, limit)));
        const tokens = texts.reduce((sum, text) => sum + text.length, 0);
        return { vectors, tokens };
      } finally {
        end();
      }
    },
    dispose: () => engine.dispose(),
  };
}
