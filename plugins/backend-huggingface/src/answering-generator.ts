import {
  answeredGeneration,
  DataInvalidError,
  generateConcurrently,
  RequestFailedError,
  type Generation,
  type Generator,
  type GeneratorCapabilities,
  type Logger,
  type PromptDraw,
  type RequestScheduler,
  type Secrets,
  type TextPrompt,
  type TokenCounts,
} from '@ggmi/core';
import type { Answer } from './answers/answer.js';
import { withoutThoughts } from './answers/without-thoughts.js';
import { checkPlace } from './check/check-place.js';
import { logProbabilityFinding } from './check/log-probability-finding.js';
import { openConnection, type Connection, type Wire } from './connection/connection.js';
import { answerLogProbability, type AnswerLogProbability } from './law/answer-log-probability.js';
import { lawObstacle } from './law/law-obstacle.js';
import { knownModel, type KnownModel } from './model/known-model.js';
import type { ConnectionOptions, ServerKind } from './options/connection-options.js';
import type { SamplingOptions } from './options/sampling-options.js';

/** What every generator of answers can do. */
export const answeringCapabilities = {
  produces: 'text',
  prompts: ['text'],
  pool: 'unlimited',
  discrete: false,
  scoring: 'none',
  logProbabilities: 'raw',
  law: false,
  remote: true,
} as const satisfies GeneratorCapabilities;

/** Where the model is served and with whose key: the fingerprint says which it is. */
export const placeOptions = ['endpointUrl', 'tokenFrom'] as const;

/** What a generator of answers needs of its host. */
export interface AnsweringNeeds {
  readonly requests: RequestScheduler;
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly abortSignal: AbortSignal;
}

/** One answer, as it is to be asked for. */
export interface Question {
  readonly text: string;
  readonly seed: number;
  readonly server: ServerKind | undefined;
  /** Whether the answer is to be held to the JSON Schema of an item. */
  readonly isHeld: boolean;
}

/** A protocol: how a server is asked for one answer. */
export interface AnswerProtocol {
  readonly expects: (server: ServerKind | undefined) => 'events' | 'json';
  readonly ask: (wire: Wire, question: Question) => Promise<Answer>;
}

/** What a generator is made of, for those that can do more. */
export interface AnsweringParts {
  readonly generator: Generator;
  readonly connection: Connection;
  readonly known: KnownModel;
}

/** More under way than the scheduler lets through at once, so that it alone decides. */
const WINDOW = 256;

type Options = ConnectionOptions &
  SamplingOptions & { readonly system?: string | undefined; readonly endOfText?: string };

/** A generator whose every draw is one request for one answer. */
export function answeringGenerator(
  options: Options,
  { needs, protocol }: { readonly needs: AnsweringNeeds; readonly protocol: AnswerProtocol },
): AnsweringParts {
  const connection = openConnection(options, needs);
  const known = knownModel(options, { connection, logger: needs.logger });
  const withhold = warnOnce(needs.logger, options.model);

  async function generationOf(draw: PromptDraw, signal: AbortSignal): Promise<Generation> {
    const prompt = requireText(draw);
    const server = await known.server(signal);
    const isHeld = prompt.answer.kind === 'item' && !options.leaveOut.includes('response_format');
    const seed = draw.random.integer(2 ** 31 - 1);
    const question = { text: prompt.text, seed, server, isHeld };
    try {
      const answer = await connection.run({
        purpose: `an answer of ${options.model}`,
        expects: protocol.expects(server),
        estimate: expectedTokens(options, prompt.text),
        signal,
        call: (wire) => protocol.ask(wire, question),
        usage: ({ usage }) => usage,
      });
      return read({ prompt, draw: draw.draw, answer, server, isHeld });
    } catch (error) {
      if (!RequestFailedError.is(error)) throw error;
      const { code, message: reason } = error;
      return { outcome: 'failed', promptId: prompt.id, draw: draw.draw, code, reason };
    }
  }

  function read(received: Received): Generation {
    const { prompt, draw, answer, server, isHeld } = received;
    const place = { promptId: prompt.id, draw };
    if (answer.end === 'filtered') {
      const reason = 'a filter of the server cut the answer';
      return { outcome: 'failed', ...place, code: 'CONTENT_FILTERED', reason };
    }
    const text = withoutThoughts(answer.text);
    const hasThoughts = answer.hasThoughts || text !== answer.text;
    const generation = answeredGeneration({
      prompt,
      draw,
      text,
      ...logProbabilityOf({ ...answer, hasThoughts }, { server, isHeld }),
    });
    if (generation.outcome === 'generated' || answer.end !== 'length') return generation;
    return {
      ...generation,
      reason: `${generation.reason} (cut at maxTokens ${options.maxTokens})`,
    };
  }

  function logProbabilityOf(
    answer: Answer,
    law: Pick<Question, 'server' | 'isHeld'>,
  ): AnswerLogProbability {
    if (!options.logprobs) return {};
    const obstacle = lawObstacle(options, law);
    const found =
      obstacle === undefined
        ? answerLogProbability(answer, options.endOfText)
        : { logProbabilityWithheld: obstacle };
    if (found.logProbabilityWithheld !== undefined) withhold(found.logProbabilityWithheld);
    return found;
  }

  return {
    connection,
    known,
    generator: {
      generate: (request) =>
        generateConcurrently(request, {
          window: WINDOW,
          generate: (draw) => generationOf(draw, request.signal),
        }),
      fingerprint: () => known.fingerprint(needs.abortSignal),
      check: async ({ signal }) => [
        ...(await checkPlace(options, { connection, known, secrets: needs.secrets, signal })),
        ...logProbabilityFinding(options, await known.server(signal)),
      ],
    },
  };
}

interface Received {
  readonly prompt: TextPrompt;
  readonly draw: number;
  readonly answer: Answer;
  readonly server: ServerKind | undefined;
  readonly isHeld: boolean;
}

/** Says once for each reason why log-probabilities are missing. */
function warnOnce(logger: Logger, model: string): (reason: string) => void {
  const said = new Set<string>();
  return (reason) => {
    if (said.has(reason)) return;
    said.add(reason);
    logger.warn(`${model}: log-probabilities are withheld: ${reason}.`);
  };
}

/** A token holds two bytes at least, but of few texts. */
function expectedTokens({ maxTokens, system = '' }: Options, text: string): TokenCounts {
  return {
    input: Math.ceil(new TextEncoder().encode(system + text).length / 2),
    output: maxTokens,
  };
}

function requireText({ prompt }: PromptDraw): TextPrompt {
  if (prompt.kind === 'text') return prompt;
  throw new DataInvalidError({
    where: `prompt '${prompt.id}'`,
    received: `kind ${prompt.kind}`,
    expected: 'kind text',
    next: 'Give the evaluation a `prompt` of kind text.',
  });
}
