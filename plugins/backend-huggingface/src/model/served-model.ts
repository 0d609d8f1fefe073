import type { JsonObject, JsonValue } from '@ggmi/core';
import { isObject } from '../answers/is-object.js';
import type { Connection } from '../connection/connection.js';
import { ServerRefusalError } from '../connection/server-refusal-error.js';
import type { ServerKind } from '../options/connection-options.js';
import { endpointRoot } from './endpoint-root.js';

/** What an own server says of itself and of a model. */
export interface ServedModel {
  /** Undefined where it does not say. */
  readonly server: ServerKind | undefined;
  /** What tells one model from another: digests, paths, sizes. Empty where it says nothing. */
  readonly identity: JsonObject;
  /** The names in its list of models; undefined where it has no such list. */
  readonly listed: readonly string[] | undefined;
}

/**
 * Whether an identity tells weights from all others, wherever they are served: a commit or a digest. Names,
 * paths and sizes do not: `vllm serve models/mine` calls a folder what may be a name at the hub elsewhere.
 */
export function tellsWeights({ model_sha: commit, root }: JsonObject): boolean {
  const isCommit = typeof commit === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit);
  return isCommit || (typeof root === 'string' && /sha256[:-][0-9a-f]{64}$/.test(root));
}

/** What vLLM and llama.cpp call themselves in their list of models. */
const owners: Readonly<Record<string, ServerKind>> = { vllm: 'vllm', llamacpp: 'llama.cpp' };

/** Asks an own server for its models (OpenAI protocol) and for itself (text-generation-inference). */
export async function servedModel(
  { model, endpointUrl }: { readonly model: string; readonly endpointUrl: string },
  { connection, signal }: { readonly connection: Connection; readonly signal: AbortSignal },
): Promise<ServedModel> {
  const root = endpointRoot(endpointUrl);
  const ask = (path: string) =>
    offered(connection, { url: `${root}${path}`, purpose: `the model ${model}`, signal });
  const list = await ask('/v1/models');
  const data = isObject(list) && Array.isArray(list['data']) ? list['data'] : undefined;
  const models = data?.filter(isObject) ?? [];
  const listed = data && models.map(({ id }) => String(id));
  connection.learnModels(listed ?? []);
  const entry = models.find(({ id }) => id === model) ?? {};
  const owner = entry['owned_by'] ?? models[0]?.['owned_by'];
  const server =
    typeof owner === 'string' && Object.hasOwn(owners, owner) ? owners[owner] : undefined;
  if (server !== undefined) return { server, listed, identity: identityOf(entry) };
  const info = await ask('/info');
  const isTgi = isObject(info) && typeof info['model_id'] === 'string' && 'version' in info;
  return isTgi
    ? { server: 'tgi', listed, identity: picked(info, ['model_id', 'model_sha', 'model_dtype']) }
    : { server: undefined, listed, identity: identityOf(entry) };
}

/** What does not change from start to start. */
function identityOf(entry: Readonly<Record<string, unknown>>): JsonObject {
  const meta = isObject(entry['meta']) ? entry['meta'] : {};
  return {
    ...picked(entry, ['root', 'parent']),
    ...picked(meta, ['n_params', 'size', 'n_vocab', 'n_embd', 'n_ctx_train', 'vocab_type']),
  };
}

function picked(from: Readonly<Record<string, unknown>>, names: readonly string[]): JsonObject {
  const found: Record<string, JsonValue> = {};
  for (const name of names) {
    const value = from[name];
    if (typeof value === 'string' || typeof value === 'number') found[name] = value;
  }
  return found;
}

/** The answer to a question that a server need not know. */
async function offered(
  connection: Connection,
  question: { readonly url: string; readonly purpose: string; readonly signal: AbortSignal },
): Promise<unknown> {
  const { url, purpose, signal } = question;
  return connection.run({
    purpose,
    expects: 'json',
    signal,
    usage: () => ({ input: 0, output: 0 }),
    async call(wire) {
      try {
        return await wire.json(url);
      } catch (error) {
        const isUnknown =
          ServerRefusalError.is(error) && [200, 404, 405, 501].includes(error.status);
        if (isUnknown) return undefined;
        throw error;
      }
    },
  });
}
