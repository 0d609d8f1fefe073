import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from './http/create-server.mjs';
import { ollamaRoutes } from './ollama/ollama-routes.mjs';
import { openService } from './open-service.mjs';
import { openaiError } from './openai/openai-error.mjs';
import { openaiRoutes } from './openai/openai-routes.mjs';
import { ModelStore } from './store/model-store.mjs';
import { tgiRoutes } from './tgi/tgi-routes.mjs';

/** A prompt, then the token that asks the exported models for a response. */
const DEFAULT_TEMPLATE = '{{ .Prompt }}<s>';

/**
 * Starts the server: `--model name=file` serves a file, `--registry name=file` lets it be pulled,
 * `--port` (any free one), `--template` of Ollama's prompts, `--key` that the OpenAI protocol wants.
 */
export async function startFixture(args) {
  const { values } = parseArgs({
    args,
    options: {
      model: { type: 'string', multiple: true, default: [] },
      registry: { type: 'string', multiple: true, default: [] },
      port: { type: 'string', default: '0' },
      template: { type: 'string', default: DEFAULT_TEMPLATE },
      key: { type: 'string' },
      'until-stdin-ends': { type: 'boolean' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-llama-fixture-'));
  try {
    return await listening(values, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function listening(values, folder) {
  const registry = new Map(values.registry.map(named));
  const service = await openService({ folder, template: values.template, registry });
  for (const [name, path] of values.model.map(named)) {
    service.register(name, { blob: await service.blobs.addFile(path) });
  }
  const routes = [...ollamaRoutes(service), ...openaiRoutes(service), ...tgiRoutes(service)];
  const server = createServer({ routes: new Map(routes), guard: keyGuard(values.key) });
  server.listen({ host: '127.0.0.1', port: Number(values.port) });
  await once(server, 'listening');
  const { port } = server.address();
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    models: service.models.list().map(({ name }) => name),
    async close() {
      server.close();
      server.closeAllConnections();
      await service.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `name=file` as full name and path. */
function named(text) {
  const cut = text.indexOf('=');
  if (cut < 1) throw new Error(`Give a model as name=file, not '${text}'.`);
  return [ModelStore.fullName(text.slice(0, cut)), resolve(text.slice(cut + 1))];
}

function keyGuard(key) {
  return (request, pathname) => {
    const isGuarded = key !== undefined && pathname.startsWith('/v1/');
    if (isGuarded && request.headers.authorization !== `Bearer ${key}`) {
      throw openaiError.unauthorized();
    }
  };
}
