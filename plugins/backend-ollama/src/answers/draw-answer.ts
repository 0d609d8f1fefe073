import {
  RequestFailedError,
  answeredGeneration,
  type Generation,
  type RandomStream,
  type TextPrompt,
} from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';
import type { OllamaServer } from '../server/ollama-server.js';
import type { AnswerNotices } from './answer-notices.js';
import { commonRequest, type Endpoint } from './answer-request.js';
import { expectedTokens } from './expected-tokens.js';
import { answerLogProbability, answerText } from './answer-text.js';
import { logProbabilityObstacle } from './log-probability-obstacle.js';
import { readAnswer } from './read-answer.js';

/** What all draws of a request share. */
export interface DrawParts {
  readonly server: OllamaServer;
  /** Of the server. */
  readonly version: string;
  readonly options: GenerationOptions;
  readonly ask: Endpoint;
  /** Texts that go with every prompt. */
  readonly beside: readonly string[];
  readonly notices: AnswerNotices;
  readonly signal: AbortSignal;
}

/** One draw of a text prompt. */
export interface TextDraw {
  readonly prompt: TextPrompt;
  readonly draw: number;
  readonly random: RandomStream;
}

/** Asks the server once, and again where the scheduler says so, always with the seed of the draw. */
export async function drawAnswer(
  { prompt, draw, random }: TextDraw,
  { server, version, options, ask, beside, notices, signal }: DrawParts,
): Promise<Generation> {
  const obstacle = logProbabilityObstacle(options, { answer: prompt.answer, version });
  const request = commonRequest(options, { prompt, random, isLogged: obstacle === undefined });
  try {
    const answer = await server.ask({
      purpose: `an answer of ${options.model}`,
      body: 'lines',
      signal,
      estimate: expectedTokens([...beside, prompt.text], options.num_predict),
      call: async ({ client }) => readAnswer(await ask(client, prompt.text, request())),
      usage: ({ usage }) => usage,
    });
    notices.add(answer);
    const logged =
      obstacle === undefined ? answerLogProbability(answer) : { logProbabilityWithheld: obstacle };
    const generation = answeredGeneration({ prompt, draw, text: answerText(answer), ...logged });
    if (generation.outcome === 'generated' && obstacle === undefined)
      notices.addLogProbability(logged);
    return generation;
  } catch (error) {
    if (!RequestFailedError.is(error)) throw error;
    const { code, message: reason } = error;
    return { outcome: 'failed', promptId: prompt.id, draw, code, reason };
  }
}
