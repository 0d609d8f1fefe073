import { GgmiError } from '@ggmi/core';
import { z } from 'zod';
import { checkedAnswer } from '../server/checked-answer.js';
import type { OllamaServer } from '../server/ollama-server.js';
import type { GgufModel } from './register-gguf.js';

const shownSchema = z.object({ modelfile: z.string(), template: z.string().default('') });

/**
 * Holds a model that is there against the file that the config names: POST /api/show quotes the blob
 * that a model was made from. What is there is never replaced.
 *
 * @throws MODEL_DIFFERENT where the server made its model of another file.
 */
export async function requireSameFile(
  server: OllamaServer,
  { model, file, digest, template }: GgufModel,
  signal: AbortSignal,
): Promise<void> {
  const shown = await server.ask({
    purpose: `the description of ${model}`,
    body: 'whole',
    signal,
    call: async ({ client }) => checkedAnswer(shownSchema, await client.show({ model })),
  });
  const blobs = [...shown.modelfile.matchAll(/^FROM .*sha256[-:]([0-9a-f]{64})\s*$/gim)];
  const found = blobs.map(([, hex]) => `sha256:${hex}`);
  const differs = !found.includes(digest)
    ? `made from ${found[0] ?? 'another file'}, and ${file} is ${digest}`
    : template !== undefined && template !== shown.template
      ? `there with the template ${JSON.stringify(shown.template)}, and \`from.template\` is another`
      : undefined;
  if (differs === undefined) return;
  throw new GgmiError({
    code: 'MODEL_DIFFERENT',
    message: `The model '${model}' of ${server.url} is ${differs}.`,
    next: `Name another model, or remove that one: \`ollama rm ${model}\`.`,
    fields: { server: server.url, model, digest, found },
  });
}
