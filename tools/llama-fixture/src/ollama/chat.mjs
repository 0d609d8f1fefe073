import { answerPrompt } from './answer-prompt.mjs';
import { ollamaError } from './ollama-error.mjs';
import { renderMessages } from './render-prompt.mjs';

const roles = ['system', 'user', 'assistant', 'tool'];

/** POST /api/chat. */
export function chat(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const entry = service.models.find(body.model ?? '');
    if (entry === undefined) throw ollamaError.notFound(body.model ?? '');
    const messages = body.messages ?? [];
    if (!Array.isArray(messages)) throw ollamaError.invalid('messages must be a list');
    for (const message of messages) {
      const { role, content } = message ?? {};
      if (!roles.includes(role)) throw ollamaError.invalid(`invalid role: ${role}`);
      if (typeof content !== 'string') throw ollamaError.invalid('invalid message content type');
    }
    return answerPrompt(exchange, {
      service,
      entry,
      body,
      text: renderMessages(entry.template, { system: entry.system, messages }),
      worded: (content) => ({ message: { role: 'assistant', content } }),
    });
  };
}
