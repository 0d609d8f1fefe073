import { chat } from './chat.mjs';
import { embed } from './embed.mjs';
import { generate } from './generate.mjs';
import { listModels, showModel } from './list-models.mjs';
import { pullModel } from './pull-model.mjs';
import { addBlob, createModel, deleteModel, findBlob } from './register-models.mjs';

/** The version whose protocol this is: the first with log-probabilities. */
const VERSION = '0.12.11';

/** Ollama's protocol: https://docs.ollama.com/api */
export function ollamaRoutes(service) {
  return [
    ['GET /', async (exchange) => exchange.sendText(200, 'Ollama is running')],
    ['HEAD /', async (exchange) => exchange.sendText(200, '')],
    ['GET /api/version', async (exchange) => exchange.send(200, { version: VERSION })],
    ['GET /api/tags', listModels(service)],
    ['POST /api/show', showModel(service)],
    ['POST /api/generate', generate(service)],
    ['POST /api/chat', chat(service)],
    ['POST /api/embed', embed(service)],
    ['POST /api/pull', pullModel(service)],
    ['HEAD /api/blobs/*', findBlob(service)],
    ['POST /api/blobs/*', addBlob(service)],
    ['POST /api/create', createModel(service)],
    ['DELETE /api/delete', deleteModel(service)],
  ];
}
