import { defineComponent } from '@ggmi/core';
import { embedTexts } from './embedding/embed-texts.js';
import { textsOf } from './embedding/texts-of.js';
import { servedModel } from './model/served-model.js';
import { embedOptions } from './options/embed-options.js';
import { ollamaServer } from './server/ollama-server.js';
import { requireVersion, since } from './server/server-version.js';
import { servedNeeds } from './served-generator.js';

/** Vectors of texts by a model that Ollama serves, as it gives them: POST /api/embed. */
export const embedEmbedder = defineComponent('embedder', {
  id: '@ggmi/backend-ollama/embed',
  summary: 'Vectors of text by an embedding model that Ollama serves.',
  resultVersion: 1,
  options: embedOptions,
  capabilities: { accepts: 'text', remote: true },
  needs: servedNeeds,
  create: ({ options, needs }) => {
    const server = ollamaServer(options, needs);
    const model = servedModel(server, options, needs);
    return {
      async embed(examples, { signal }) {
        const texts = textsOf(examples, options);
        const { version } = await model();
        requireVersion({ url: server.url, version }, { wanted: since.embedding, by: '/api/embed' });
        return embedTexts(texts, { server, options, signal });
      },
      fingerprint: async () => {
        const { version, digest } = await model();
        return `ollama ${version} ${digest}`;
      },
    };
  },
});
