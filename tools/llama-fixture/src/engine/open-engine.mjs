import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { requestQueue } from './request-queue.mjs';
import { ServedModel } from './served-model.mjs';

/**
 * llama.cpp in this process, on one thread: tiny models run slower on more. Models are loaded on first
 * use and kept; whoever computes waits for its turn.
 */
export async function openEngine() {
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    maxThreads: 1,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
    logger: (_, message) => process.stderr.write(`llama.cpp: ${message}\n`),
  });
  const loaded = new Map();
  return {
    /** The model of a file; `key` names its content. */
    model(key, path) {
      if (!loaded.has(key)) {
        const loading = ServedModel.load(llama, path);
        loaded.set(key, loading);
        loading.catch(() => loaded.delete(key));
      }
      return loaded.get(key);
    },
    loadedKeys: () => [...loaded.keys()],
    inTurn: requestQueue(),
    dispose: () => llama.dispose(),
  };
}
