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
import { commonRequest, samplesOwnLaw, type Endpoint } from './answer-request.js';
import { expectedTokens } from './expected-tokens.js';
import { answerLogProbability, answerText } from './answer-text.js';
import { readAnswer, type ServerAnswer } from './read-answer.js';

/** What all draws of a request share. */
export interface DrawParts {
  readonly server: OllamaServer;
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
  { server, options, ask, beside, notices, signal }: DrawParts,
): Promise<Generation> {
  const request = commonRequest(options, { prompt, random });
  const isOwnLaw = samplesOwnLaw(options, prompt);
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
    const generation = answeredGeneration({ prompt, draw, text: answerText(answer) });
    return isOwnLaw ? withLogProbability(generation, answer, notices) : generation;
  } catch (error) {
    if (!RequestFailedError.is(error)) throw error;
    const { code, message: reason } = error;
    return { outcome: 'failed', promptId: prompt.id, draw, code, reason };
  }
}

function withLogProbability(
  generation: Generation,
  answer: ServerAnswer,
  notices: AnswerNotices,
): Generation {
  if (generation.outcome === 'failed' || answer.tokens.length === 0) return generation;
  const logProbability = answerLogProbability(answer);
  notices.addLogProbability(logProbability);
  return logProbability === undefined ? generation : { ...generation, logProbability };
}
