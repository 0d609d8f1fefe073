import { DigestMismatch } from '../store/blob-store.mjs';
import { HttpError } from '../http/http-error.mjs';
import { modelName } from './model-name.mjs';
import { ollamaError } from './ollama-error.mjs';
import { progress } from './progress.mjs';

/** HEAD and POST /api/blobs/:digest. */
export function findBlob(service) {
  return async (exchange, digest) => {
    exchange.response.writeHead(service.blobs.has(digest) ? 200 : 404).end();
  };
}

export function addBlob(service) {
  return async (exchange, digest) => {
    try {
      await service.blobs.add(exchange.request, digest);
    } catch (error) {
      if (DigestMismatch.is(error)) throw ollamaError.invalid(error.message);
      throw error;
    }
    exchange.response.writeHead(201).end();
  };
}

/** POST /api/create: names a blob that is a GGUF file, or another name of a model. */
export function createModel(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const name = modelName(body);
    const [blob] = Object.values(body.files ?? {});
    const parent = body.from === undefined ? undefined : service.models.find(body.from);
    if (blob === undefined && body.from === undefined) {
      throw ollamaError.invalid("neither 'from' or 'files' was specified");
    }
    if (blob === undefined && parent === undefined) throw ollamaError.notFound(body.from);
    await progress(exchange, body, async (report) => {
      const digest = blob ?? parent.blob;
      if (!service.blobs.has(digest))
        throw new HttpError(400, { error: `blob ${digest} not found` });
      await report({ status: 'parsing GGUF' });
      await service.engine.model(digest, service.blobs.path(digest)).catch((cause) => {
        throw new HttpError(400, { error: `invalid GGUF file: ${cause.message}` });
      });
      await report({ status: `using existing layer ${digest}` });
      await report({ status: 'writing manifest' });
      service.register(name, {
        blob: digest,
        template: body.template ?? parent?.template ?? '{{ .Prompt }}',
        system: body.system ?? parent?.system ?? '',
        parameters: { ...parent?.parameters, ...body.parameters },
      });
    });
  };
}

/** DELETE /api/delete. */
export function deleteModel(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const name = modelName(body);
    if (!service.models.remove(name)) throw ollamaError.notFound(name);
    exchange.response.writeHead(200).end();
  };
}
