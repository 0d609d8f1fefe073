import { HttpError } from '../http/http-error.mjs';
import { ModelStore } from '../store/model-store.mjs';
import { modelName } from './model-name.mjs';
import { ollamaError } from './ollama-error.mjs';
import { progress } from './progress.mjs';

/** POST /api/pull: takes a model from those that the server was started with as its registry. */
export function pullModel(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const name = modelName(body);
    await progress(exchange, body, async (report) => {
      await report({ status: 'pulling manifest' });
      const path = service.registry.get(ModelStore.fullName(name));
      if (path === undefined) {
        throw new HttpError(500, { error: 'pull model manifest: file does not exist' });
      }
      const digest = await service.blobs.addFile(path);
      const entry = service.register(name, { blob: digest });
      const status = `pulling ${digest.slice(7, 19)}`;
      for (const completed of [0, Math.floor(entry.size / 2), entry.size]) {
        await report({ status, digest, total: entry.size, completed });
      }
      await report({ status: 'verifying sha256 digest' });
      await report({ status: 'writing manifest' });
    });
  };
}
