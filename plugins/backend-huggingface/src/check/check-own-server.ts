import type { ComponentFinding } from '@ggmi/core';
import { modelMissing } from '../model/model-missing.js';
import type { ServedModel } from '../model/served-model.js';
import type { KnownModel } from '../model/known-model.js';
import type { ServerKind } from '../options/connection-options.js';

const names: Readonly<Record<ServerKind, string>> = {
  vllm: 'vLLM',
  tgi: 'text-generation-inference, or -embeddings-inference,',
  'llama.cpp': 'llama.cpp',
  openai: 'a server',
};

/** Whether an own server answers and has the model, as far as it says. @throws what calls throw. */
export async function checkOwnServer(
  { model, endpointUrl }: { readonly model: string; readonly endpointUrl: string },
  { known, signal }: { readonly known: KnownModel; readonly signal: AbortSignal },
): Promise<readonly ComponentFinding[]> {
  const served = await known.served(endpointUrl, signal);
  const { server, listed } = served;
  if (server === undefined && listed === undefined) {
    return [
      {
        severity: 'warning',
        subject: 'server',
        detail: `a server answers at ${endpointUrl}, and says neither what it is nor which models it has`,
        next: 'Check that `endpointUrl` is the address of its API: the first request will tell.',
      },
    ];
  }
  const detail = `${names[server ?? 'openai']} answers at ${endpointUrl}`;
  return [
    { severity: 'ok', subject: 'server', detail },
    modelFinding({ model, endpointUrl }, served),
  ];
}

function modelFinding(
  { model, endpointUrl }: { readonly model: string; readonly endpointUrl: string },
  { server, listed = [], identity }: ServedModel,
): ComponentFinding {
  const subject = 'model';
  if (server === 'tgi') {
    const detail = `it serves ${JSON.stringify(identity['model_id'])}, whatever the request names`;
    return { severity: 'ok', subject, detail };
  }
  if (listed.includes(model)) return { severity: 'ok', subject, detail: `${model} is there` };
  if (server === 'llama.cpp') {
    const detail = `it serves ${listed[0] ?? 'no model'}, whatever the request names`;
    return { severity: 'ok', subject, detail };
  }
  const { message, next } = modelMissing({ endpointUrl, model, listed });
  return { severity: 'problem', subject, detail: message, next };
}
