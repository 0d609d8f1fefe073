import type { ChatRequest, GenerateRequest, Ollama } from 'ollama';
import { itemAnswerSchema, type RandomStream, type TextPrompt } from '@ggmi/core';
import type { GenerationOptions } from '../options/generation-options.js';
import { samplingOptions } from './sampling-options.js';

/** An overlong prompt is an error and never loses a part. The client passes on what it does not declare. */
const wholeOrNothing = { truncate: false, shift: false };

/** What both endpoints are sent. */
export type CommonRequest = Omit<
  ChatRequest & GenerateRequest,
  'prompt' | 'messages' | 'stream'
> & {
  readonly stream: true;
};

/** Asks one endpoint for the streamed answer to a text. */
export type Endpoint = (
  client: Ollama,
  text: string,
  common: CommonRequest,
) => Promise<AsyncIterable<unknown>>;

/** A request but for the prompt: a new one for every attempt, since the client changes it. */
export function commonRequest(
  options: GenerationOptions,
  {
    prompt,
    random,
    isLogged,
  }: {
    readonly prompt: TextPrompt;
    readonly random: RandomStream;
    /** Whether log-probabilities are asked for. */
    readonly isLogged: boolean;
  },
): () => CommonRequest {
  const sampling = samplingOptions(options, random);
  return () => ({
    model: options.model,
    stream: true,
    ...wholeOrNothing,
    options: { ...sampling },
    ...(options.keep_alive !== undefined && { keep_alive: options.keep_alive }),
    ...(prompt.answer.kind === 'item' && { format: { ...itemAnswerSchema } }),
    ...(isLogged && { logprobs: true }),
  });
}
