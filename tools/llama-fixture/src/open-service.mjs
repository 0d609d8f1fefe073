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
    /** A vector for each text, and how many tokens they were. */
    async embed(entry, { inputs, signal }) {
      const model = await engine.model(entry.blob, entry.path);
      const end = await engine.inTurn(signal);
      try {
        const vectors = [];
        for (const input of inputs) vectors.push(await model.embed(input));
        const tokens = inputs.reduce((sum, input) => sum + model.tokenize(input).length, 0);
        return { vectors, tokens };
      } finally {
        end();
      }
    },
    dispose: () => engine.dispose(),
  };
}
