import { defineComponent } from '@ggmi/core';
import { chatOptions, type ChatOptions } from './options/chat-options.js';
import {
  servedCapabilities,
  servedGenerator,
  servedNeeds,
  servedOperational,
  type ServedEndpoint,
} from './served-generator.js';

const id = '@ggmi/backend-ollama/chat';

/** Answers to prompts as messages of a user: POST /api/chat. */
export const chatGenerator = defineComponent('generator', {
  id,
  summary: 'Chats with a model that Ollama serves.',
  resultVersion: 1,
  options: chatOptions,
  operational: servedOperational,
  capabilities: servedCapabilities,
  needs: servedNeeds,
  create: ({ options, needs }) =>
    servedGenerator(options, { endpoint: chatEndpoint(options), needs }),
});

function chatEndpoint({ system, think }: ChatOptions): ServedEndpoint {
  const beside = system === undefined ? [] : [system];
  const before = beside.map((content) => ({ role: 'system', content }));
  return {
    id,
    beside,
    thinks: think !== false,
    ask: (client, content, common) =>
      client.chat({ ...common, think, messages: [...before, { role: 'user', content }] }),
  };
}
