import type { ComponentFinding } from '@ggmi/core';
import { findModel, missingModel } from '../model/find-model.js';
import { requireSameFile } from '../model/require-same-file.js';
import { createsFromFiles, ggufModel } from '../model/serve-model.js';
import type { ServerOptions } from '../options/server-options.js';
import type { OllamaServer } from '../server/ollama-server.js';
import { requireVersion, serverVersion } from '../server/server-version.js';
import { checkAbilities, type Ability } from './check-abilities.js';

/** What is looked at, and by what. */
export interface ServedSubject {
  readonly server: OllamaServer;
  readonly options: ServerOptions;
  readonly baseDirectory: string;
  /** What the model must be able to do. */
  readonly abilities: readonly Ability[];
  /** What else the version of the server decides; may throw. */
  readonly ofVersion: (version: string) => readonly ComponentFinding[];
}

/** Looks at server, key, model and its abilities; changes nothing. @throws what calls throw. */
export async function checkServed(
  subject: ServedSubject,
  signal: AbortSignal,
): Promise<readonly ComponentFinding[]> {
  const { server, options, ofVersion } = subject;
  const version = await serverVersion(server, signal);
  const model = await checkModel(subject, version, signal);
  return [
    { severity: 'ok', subject: 'server', detail: `Ollama ${version} answers at ${server.url}` },
    ...keyFindings(options),
    ...model,
    ...ofVersion(version),
  ];
}

/** By now the server has answered two requests. */
function keyFindings({ apiKey }: ServerOptions): readonly ComponentFinding[] {
  if (apiKey === undefined) return [];
  return [{ severity: 'ok', subject: 'key', detail: `${apiKey} is set, and was not refused` }];
}

async function checkModel(
  { server, options, baseDirectory, abilities }: ServedSubject,
  version: string,
  signal: AbortSignal,
): Promise<readonly ComponentFinding[]> {
  const { model, pull } = options;
  const found = await findModel(server, model, signal);
  const gguf = await ggufModel(options, { baseDirectory, signal });
  if (gguf !== undefined) requireVersion({ url: server.url, version }, createsFromFiles);
  if (found === undefined) {
    if (gguf !== undefined) {
      return [
        ofModel(`${model} is not there; a run registers it from ${options.from?.gguf ?? ''}`),
      ];
    }
    if (pull === 'missing')
      return [ofModel(`${model} is not there; a run downloads it (\`pull\`)`)];
    const { message, next } = await missingModel(server, model, signal);
    return [{ severity: 'problem', subject: 'model', detail: message, next }];
  }
  if (gguf !== undefined) await requireSameFile(server, gguf, signal);
  const digest = found.digest.replace('sha256:', '').slice(0, 12);
  return [
    ofModel(`${found.name} is there, digest ${digest}`),
    ...(await checkAbilities(server, { model, abilities }, signal)),
  ];
}

function ofModel(detail: string): ComponentFinding {
  return { severity: 'ok', subject: 'model', detail };
}
