import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Logger } from '@ggmi/core';
import { LONG_CALL } from '../server/long-call.js';
import type { OllamaServer } from '../server/ollama-server.js';
import { ServerError } from '../server/server-error.js';

/** A file to be served under a name. */
export interface GgufModel {
  readonly model: string;
  readonly file: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  readonly template: string | undefined;
}

/** Sends the file where the server lacks it, and names it. */
export async function registerGguf(
  server: OllamaServer,
  gguf: GgufModel,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  const { model, file, digest } = gguf;
  const isThere = await server.ask({
    purpose: purposeOf(gguf),
    body: 'whole',
    signal,
    call: ({ fetch, url }) => hasBlob(fetch, `${url}/api/blobs/${digest}`),
  });
  if (!isThere) {
    logger.info(`${model}: sending ${basename(file)} to ${server.url}`);
    await sendBlob(server, gguf, signal);
  }
  await createModel(server, gguf, { logger, signal });
}

function purposeOf({ model, file }: GgufModel): string {
  return `the model ${model} from ${basename(file)}`;
}

function sendBlob(server: OllamaServer, gguf: GgufModel, signal: AbortSignal): Promise<void> {
  return server.ask({
    purpose: purposeOf(gguf),
    body: 'whole',
    signal,
    limits: LONG_CALL,
    call: async ({ fetch, url }) => {
      // Node declares its class of web streams twice, with iterators that differ.
      const body = Readable.toWeb(createReadStream(gguf.file)) as ReadableStream<Uint8Array>;
      await fetch(`${url}/api/blobs/${gguf.digest}`, { method: 'POST', body, duplex: 'half' });
    },
  });
}

async function hasBlob(fetch: typeof globalThis.fetch, url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD' });
    return true;
  } catch (error) {
    if (ServerError.is(error) && error.status === 404) return false;
    throw error;
  }
}

/** POST /api/create with `files`, which the client passes on but does not declare. */
async function createModel(
  server: OllamaServer,
  gguf: GgufModel,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  const { model, file, digest, template } = gguf;
  const request = {
    model,
    files: { [basename(file)]: digest },
    ...(template !== undefined && { template }),
    stream: true as const,
  };
  await server.ask({
    purpose: purposeOf(gguf),
    body: 'lines',
    signal,
    limits: LONG_CALL,
    call: async ({ client }) => {
      for await (const { status } of await client.create(request)) {
        logger.debug(`${model}: ${status}`);
      }
    },
  });
  logger.info(`${model}: registered on ${server.url} from ${basename(file)}`);
}
