import { z } from 'zod';

/** A name that a shell accepts, and no key: those would be read back in messages and records. */
const environmentVariable = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'must be the name of an environment variable, not the key itself')
  .refine((name) => !/^(?:hf|sk|gsk|api)_\w{16,}$/.test(name), {
    message: 'must be the name of an environment variable, not the key itself',
  });

const endpointUrl = z
  .string()
  .refine(isPlainAddress, 'must be an http or https address without user, query and fragment');

/** Where a model is served, and with which key. */
export const connectionShape = {
  model: z
    .string()
    .trim()
    .min(1)
    .describe('Id of the model: at Hugging Face, or as the own server names it.'),
  provider: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Inference provider, such as hf-inference or together. Absent without endpointUrl: auto, and the router may choose another for every call.',
    ),
  endpointUrl: endpointUrl
    .optional()
    .describe(
      'Address of an own server, such as http://127.0.0.1:8000/v1, in place of a provider.',
    ),
  revision: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Revision of the model’s repository, for what the evaluation remembers of the model; no server is told.',
    ),
  tokenFrom: environmentVariable
    .optional()
    .describe(
      'Name of the environment variable that holds the key. Absent: HF_TOKEN with a provider, no key with endpointUrl.',
    ),
};

/** Which protocol additions and defaults of sampling a server has. */
export const serverKind = z.enum(['vllm', 'tgi', 'llama.cpp', 'openai']);

/** A kind of server. */
export type ServerKind = z.output<typeof serverKind>;

interface Place {
  readonly provider?: string | undefined;
  readonly endpointUrl?: string | undefined;
}

/** Provider and own server exclude each other. */
export const hasOnePlace: readonly [
  (options: Place) => boolean,
  { readonly path: string[]; readonly message: string },
] = [
  ({ provider, endpointUrl: url }) => provider === undefined || url === undefined,
  { path: ['provider'], message: 'must be absent where endpointUrl is given' },
];

/** Options of a connection after defaults. */
export interface ConnectionOptions extends Place {
  readonly model: string;
  readonly revision?: string | undefined;
  readonly tokenFrom?: string | undefined;
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username + password + search + hash === '';
}
