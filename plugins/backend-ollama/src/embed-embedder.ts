import { defineComponent } from '@ggmi/core';
import { embedTexts } from './embedding/embed-texts.js';
import { textsOf } from './embedding/texts-of.js';
import { checkServed } from './check/check-served.js';
import { knownModel } from './model/known-model.js';
import { embedOptions } from './options/embed-options.js';
import { ollamaServer } from './server/ollama-server.js';
import { requireVersion, since } from './server/server-version.js';
import { servedNeeds, servedOperational } from './served-generator.js';

/** Vectors of texts by a model that Ollama serves, as it gives them: POST /api/embed. */
export const embedEmbedder = defineComponent('embedder', {
  id: '@ggmi/backend-ollama/embed',
  summary: 'Vectors of text by an embedding model that Ollama serves.',
  resultVersion: 1,
  options: embedOptions,
  operational: servedOperational,
  capabilities: { accepts: 'text', remote: true },
  needs: servedNeeds,
  create: ({ options, needs }) => {
    const server = ollamaServer(options, needs);
    const model = knownModel(server, options, needs);
    const requireEmbedding = (version: string): void =>
      requireVersion({ url: server.url, version }, { wanted: since.embedding, by: '/api/embed' });
    return {
      async embed(examples, { signal, onVector }) {
        const texts = textsOf(examples, options);
        const { version } = await model.unchanged(signal);
        requireEmbedding(version);
        return embedTexts(texts, { server, options, signal, onVector });
      },
      fingerprint: () => model.fingerprint(),
      check: ({ signal }) => {
        const { baseDirectory } = needs;
        const ofVersion = (version: string) => {
          requireEmbedding(version);
          return [];
        };
        return checkServed({ server, options, baseDirectory, abilities: [], ofVersion }, signal);
      },
    };
  },
});
