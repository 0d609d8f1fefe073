import {
  InputUnsupportedError,
  generateConcurrently,
  needs,
  type Generator,
  type GeneratorCapabilities,
  type Prompt,
  type TextPrompt,
} from '@ggmi/core';
import { AnswerNotices } from './answers/answer-notices.js';
import type { Endpoint } from './answers/answer-request.js';
import { drawAnswer } from './answers/draw-answer.js';
import { requireFeatures } from './answers/require-features.js';
import { checkServed } from './check/check-served.js';
import { generationFindings } from './check/generation-findings.js';
import { knownModel, type ServedNeeds } from './model/known-model.js';
import type { GenerationOptions } from './options/generation-options.js';
import { ollamaServer } from './server/ollama-server.js';

/** What both generators can do. Log-probabilities: see `tempering`. */
export const servedCapabilities = {
  produces: 'text',
  prompts: ['text'],
  pool: 'unlimited',
  discrete: false,
  scoring: 'none',
  logProbabilities: 'raw',
  law: false,
  remote: true,
} as const satisfies GeneratorCapabilities;

/** What every component of this package asks its host for. */
export const servedNeeds = {
  requests: needs.requests,
  secrets: needs.secrets,
  logger: needs.logger,
  baseDirectory: needs.baseDirectory,
  abortSignal: needs.abortSignal,
};

/** Where the model is and how it is kept: the fingerprint says which it is. */
export const servedOperational = ['host', 'apiKey', 'from', 'pull', 'keep_alive'] as const;

/** More than the scheduler lets through at once. */
const WINDOW = 256;

/** Which endpoint of which component answers, and what goes with every prompt. */
export interface ServedEndpoint {
  /** Component id. */
  readonly id: string;
  readonly ask: Endpoint;
  readonly beside?: readonly string[];
  readonly thinks?: boolean;
}

/** A generator on a model that Ollama serves: one streamed request for every draw. */
export function servedGenerator(
  options: GenerationOptions,
  { endpoint, needs: given }: { readonly endpoint: ServedEndpoint; readonly needs: ServedNeeds },
): Generator {
  const { id, ask, beside = [], thinks = false } = endpoint;
  const { logger } = given;
  const server = ollamaServer(options, given);
  const model = knownModel(server, options, given);
  return {
    async *generate(request) {
      const prompts = request.prompts.map((prompt) => requireText(prompt, id));
      const { version } = await model.unchanged(request.signal);
      requireFeatures(options, { url: server.url, version, prompts, thinks }, logger);
      const notices = new AnswerNotices();
      const parts = { server, version, options, ask, beside, notices, signal: request.signal };
      try {
        yield* generateConcurrently(request, {
          window: WINDOW,
          generate: ({ prompt, ...place }) =>
            drawAnswer({ ...place, prompt: requireText(prompt, id) }, parts),
        });
      } finally {
        notices.say(logger, options.num_predict);
      }
    },
    fingerprint: () => model.fingerprint(),
    check: ({ signal }) => {
      const abilities = thinks ? (['completion', 'thinking'] as const) : (['completion'] as const);
      const ofVersion = (version: string) =>
        generationFindings(options, { url: server.url, version, thinks });
      const { baseDirectory } = given;
      return checkServed({ server, options, baseDirectory, abilities, ofVersion }, signal);
    },
  };
}

/** @throws INPUT_UNSUPPORTED */
function requireText(prompt: Prompt, component: string): TextPrompt {
  if (prompt.kind === 'text') return prompt;
  const received = `a prompt of kind ${prompt.kind} as`;
  throw new InputUnsupportedError({ component, received, supported: ['text'] });
}
