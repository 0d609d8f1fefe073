import { itemAnswerSchema, type JsonObject } from '@ggmi/core';
import type { AnswerProtocol, Question } from './answering-generator.js';
import { readAnswerStream } from './answers/read-answer-stream.js';
import { readTgiAnswer } from './answers/read-tgi-answer.js';
import { inferenceClient } from './connection/inference-client.js';
import { samplingFields } from './law/sampling-fields.js';
import { endpointRoot } from './model/endpoint-root.js';
import type { SamplingOptions } from './options/sampling-options.js';

/**
 * How a prompt is continued as it stands, without a chat template: /v1/completions, streamed. An own
 * text-generation-inference is asked by its own /generate, which alone gives log-probabilities.
 */
export function continuationProtocol(options: SamplingOptions): AnswerProtocol {
  return {
    expects: (server) => (server === 'tgi' ? 'json' : 'events'),
    async ask(wire, question) {
      const { place, options: how } = wire;
      if (question.server === 'tgi' && place.endpointUrl !== undefined) {
        const body = { inputs: question.text, parameters: tgiParameters(options, question) };
        const said = await wire.json(`${endpointRoot(place.endpointUrl)}/generate`, body);
        return readTgiAnswer(said, options.stop);
      }
      const { textGenerationStream } = await inferenceClient();
      // Not as `parameters`: for some providers (together, scaleway) the client leaves those where nobody
      // reads them, and the provider would sample by its own defaults.
      const args = { inputs: question.text, ...completionFields(options, question) };
      return readAnswerStream(textGenerationStream({ ...args, ...place }, how));
    },
  };
}

function completionFields(options: SamplingOptions, question: Question): JsonObject {
  const { maxTokens, logprobs, leaveOut, parameters } = options;
  return {
    ...samplingFields(options, question),
    max_tokens: maxTokens,
    // 0 would be enough for vLLM, and is none for llama.cpp.
    ...(logprobs && { logprobs: 1 }),
    ...(leaveOut.includes('stream_options') ? {} : { stream_options: { include_usage: true } }),
    ...(question.isHeld && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'item', strict: true, schema: itemAnswerSchema },
      },
    }),
    ...parameters,
  };
}

function tgiParameters(options: SamplingOptions, question: Question): JsonObject {
  const { temperature, maxTokens, parameters } = options;
  const { temperature: _, ...sampling } = samplingFields(options, question);
  return {
    ...sampling,
    // Temperature 0 is spelled so here.
    ...(temperature === 0 ? { do_sample: false } : { do_sample: true, temperature }),
    max_new_tokens: maxTokens,
    details: true,
    ...(question.isHeld && { grammar: { type: 'json', value: itemAnswerSchema } }),
    ...parameters,
  };
}
