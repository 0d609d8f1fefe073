import { resolve } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';
import type { RefusingServers } from './start-servers.js';

/** The variable of the key that no server takes. */
export const REFUSED_KEY = 'GGMI_ACCEPT_REFUSED_KEY';

const MISSING_KEY = 'GGMI_ACCEPT_MISSING_KEY';

/** A config that cannot work, and what is to be said of it. */
export interface RefusalCase {
  readonly name: string;
  readonly config: object;
  /** Said once. */
  readonly reason: string;
  /** Part of the next step. */
  readonly next: string;
}

type Options = Readonly<Record<string, string>>;

interface Backend {
  readonly folder: string;
  readonly options: (place: { readonly at: string; readonly key?: string }) => Options;
  readonly dead: string;
  readonly refused: string;
}

const backends: readonly Backend[] = [
  {
    folder: 'backend-ollama',
    options: ({ at, key }) => ({ host: at, ...(key !== undefined && { apiKey: key }) }),
    dead: 'Is `ollama serve` running there?',
    refused: `Check the key in ${REFUSED_KEY}.`,
  },
  {
    folder: 'backend-huggingface',
    options: ({ at, key }) => ({ endpointUrl: at, ...(key !== undefined && { tokenFrom: key }) }),
    dead: 'Does a server listen at',
    refused: `Check that ${REFUSED_KEY} holds a valid key`,
  },
];

/** Of both backends; only one of them knows servers that score. */
export function refusalCases(servers: RefusingServers): readonly RefusalCase[] {
  return [...backends.flatMap((backend) => casesOf(backend, servers)), withoutScores(servers)];
}

function casesOf(backend: Backend, servers: RefusingServers): readonly RefusalCase[] {
  const { folder, options, dead, refused } = backend;
  const of = (name: string, more: Options): { readonly name: string; readonly config: object } => ({
    name: `${folder}, ${name}`,
    config: configOf(folder, { use: 'chat', options: { model: 'tiny', ...more } }),
  });
  return [
    {
      ...of('nobody at the address', options({ at: servers.dead })),
      reason: `${servers.dead} gives no answer: connect ECONNREFUSED`,
      next: dead,
    },
    {
      ...of('a model that is not there', { ...options({ at: servers.open }), model: 'tinny' }),
      reason: "has no model 'tinny'",
      next: folder === 'backend-ollama' ? "Did you mean 'tiny:latest'?" : 'Name one of these',
    },
    {
      ...of('no key', options({ at: servers.keyed, key: MISSING_KEY })),
      reason: `The environment variable ${MISSING_KEY} is unset or empty.`,
      next: `Set ${MISSING_KEY}`,
    },
    {
      ...of('a key that is rejected', options({ at: servers.keyed, key: REFUSED_KEY })),
      reason: 'HTTP 401: who is',
      next: refused,
    },
  ];
}

function withoutScores({ open }: RefusingServers): RefusalCase {
  const options = { model: 'tiny', endpointUrl: open, server: 'vllm' };
  return {
    name: 'backend-huggingface, a server that cannot score',
    config: configOf('backend-huggingface', { use: 'scored-text-generation', options }),
    reason: `${open} does not score given text as vllm does: the answer has`,
    next: 'Without scoring, use @ggmi/backend-huggingface/text-generation.',
  };
}

/** A small evaluation of a generator; plugins are named by where they are built. */
function configOf(
  folder: string,
  generator: { readonly use: string; readonly options: Options },
): object {
  const data = (file: string): object => ({
    use: '@ggmi/backend-recorded/jsonl',
    count: 12,
    options: {
      file: resolve(repositoryRoot, 'examples/data', file),
      fields: { id: 'id', prompt: 'question', response: 'human' },
    },
  });
  return {
    version: 1,
    name: 'refusals',
    plugins: [folder, 'backend-recorded', 'trainer-ngram'].map((plugin) =>
      resolve(repositoryRoot, 'plugins', plugin, 'dist/index.js'),
    ),
    anchors: data('workshop.jsonl'),
    heldOut: data('workshop-held-out.jsonl'),
    prompt: { kind: 'text', demonstrations: 0, template: 'Q: {{prompt}}' },
    generators: { g: { ...generator, use: `@ggmi/${folder}/${generator.use}` } },
    trainer: { use: '@ggmi/trainer-ngram/kneser-ney' },
    deployed: { seeds: 1, resamples: 100 },
  };
}
