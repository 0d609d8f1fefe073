import { defineComponent, itemAnswerSchema, needs, type JsonObject } from '@ggmi/core';
import { readAnswerStream } from './answers/read-answer-stream.js';
import {
  answeringCapabilities,
  answeringGenerator,
  placeOptions,
  type Question,
} from './answering-generator.js';
import { chatOptions, type ChatOptions } from './chat-options.js';
import { inferenceClient } from './connection/inference-client.js';
import { samplingFields } from './law/sampling-fields.js';

/** Answers of a chat model, by any provider of Hugging Face or by an own server. */
export const chatGenerator = defineComponent('generator', {
  id: '@ggmi/backend-huggingface/chat',
  summary: 'Answers of a chat model: any Hugging Face inference provider, or an own server.',
  resultVersion: 1,
  options: chatOptions,
  operational: placeOptions,
  capabilities: answeringCapabilities,
  needs: {
    requests: needs.requests,
    secrets: needs.secrets,
    logger: needs.logger,
    abortSignal: needs.abortSignal,
  },
  create: ({ options, needs: given }) =>
    answeringGenerator(options, {
      needs: given,
      protocol: {
        expects: () => 'events',
        async ask({ place, options: how }, question) {
          const { chatCompletionStream } = await inferenceClient();
          const fields = {
            ...chatFields(options, question),
            messages: messagesOf(options, question),
          };
          return readAnswerStream(chatCompletionStream({ ...fields, ...place }, how));
        },
      },
    }).generator,
});

function messagesOf({ system }: ChatOptions, { text }: Question) {
  const user = { role: 'user', content: text };
  return system === undefined ? [user] : [{ role: 'system', content: system }, user];
}

function chatFields(options: ChatOptions, question: Question): JsonObject {
  const { maxTokens, logprobs, leaveOut, parameters } = options;
  return {
    ...samplingFields(options, question),
    max_tokens: maxTokens,
    ...(logprobs && { logprobs: true }),
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
