import type { ComponentFinding } from '@ggmi/core';
import { isObject } from '../answers/is-object.js';
import { HUB, type Connection } from '../connection/connection.js';
import { fromHub, hubPath } from '../model/from-hub.js';
import type { ConnectionOptions } from '../options/connection-options.js';

/** The key of a connection to a provider. */
interface ProviderKey {
  /** The environment variable that holds it. */
  readonly variable: string;
  /** Whether it is one of the hub's own, which the hub knows. */
  readonly isOfHub: boolean;
}

/** Whether the hub takes the key and shows the model, and who serves it. @throws what calls throw. */
export async function checkProvider(
  { model, provider = 'auto' }: ConnectionOptions,
  parts: ProviderKey & { readonly connection: Connection; readonly signal: AbortSignal },
): Promise<readonly ComponentFinding[]> {
  const key = await checkKey(parts);
  const purpose = `the providers of ${model}`;
  const said = await fromHub(`${hubPath(model)}?expand[]=inferenceProviderMapping`, {
    ...parts,
    purpose,
  });
  return [key, modelFinding({ model, provider }, said)];
}

async function checkKey({
  variable,
  isOfHub,
  connection,
  signal,
}: ProviderKey & {
  readonly connection: Connection;
  readonly signal: AbortSignal;
}): Promise<ComponentFinding> {
  const subject = 'key';
  if (!isOfHub) {
    const detail = `${variable} is set, with a key of a provider: whether it is valid shows at the first request`;
    return { severity: 'ok', subject, detail };
  }
  await connection.run({
    server: HUB,
    purpose: 'the owner of the key',
    expects: 'json',
    signal,
    usage: () => ({ input: 0, output: 0 }),
    call: (wire) => wire.json(`${HUB}/api/whoami-v2`),
  });
  return { severity: 'ok', subject, detail: `${variable} holds a key that Hugging Face takes` };
}

function modelFinding(
  { model, provider }: { readonly model: string; readonly provider: string },
  said: unknown,
): ComponentFinding {
  const subject = 'model';
  if (!isObject(said)) {
    return {
      severity: 'problem',
      subject,
      detail: `Hugging Face shows no model '${model}' to this key`,
      next: 'Check the name; of a gated model, ask for access on its page.',
    };
  }
  const live = liveProviders(said['inferenceProviderMapping']);
  const isServed = provider === 'auto' ? live.length > 0 : live.includes(provider);
  const by = isServed && provider !== 'auto' ? provider : live.join(', ');
  if (isServed) return { severity: 'ok', subject, detail: `${model} is served by ${by}` };
  return {
    severity: 'problem',
    subject,
    detail:
      live.length === 0
        ? `${model} is served by no inference provider`
        : `${model} is not served by '${provider}', but by ${by}`,
    next:
      live.length === 0
        ? 'Choose another model, or serve it yourself: `endpointUrl`.'
        : 'Name one of these as `provider`.',
  };
}

/** A list of mappings, or an object of them by provider: the hub has had both. */
function liveProviders(mapping: unknown): readonly string[] {
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(mapping)
    ? mapping.filter(isObject).map((entry) => [entry['provider'], entry])
    : isObject(mapping)
      ? Object.entries(mapping)
      : [];
  return entries.flatMap(([name, entry]) =>
    typeof name === 'string' && isObject(entry) && entry['status'] === 'live' ? [name] : [],
  );
}
