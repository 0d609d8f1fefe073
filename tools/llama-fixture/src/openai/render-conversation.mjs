import { Template } from '@huggingface/jinja';
import { openaiError } from './openai-error.mjs';

/** What the chat template of a model makes of a conversation. */
export function renderConversation(model, { messages, addGenerationPrompt }) {
  if (!Array.isArray(messages) || messages.length === 0) {
    throw openaiError.invalid('messages must not be empty', 'messages');
  }
  const { chat_template: template } = model.metadata.tokenizer;
  if (template === undefined) {
    throw openaiError.invalid('This model has no chat template; use /v1/completions.', null);
  }
  const [start, end] = ['bos', 'eos'].map(
    (name) => model.names[model.metadata.tokenizer.ggml[`${name}_token_id`]],
  );
  return new Template(template).render({
    messages: messages.map((message) => ({
      role: message?.role,
      content: textOf(message?.content),
    })),
    add_generation_prompt: addGenerationPrompt,
    bos_token: start,
    eos_token: end,
  });
}

/** The text of a message, which may come in parts. */
function textOf(content) {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content) || content.some((part) => part?.type !== 'text')) {
    throw openaiError.invalid('messages must be texts', 'messages');
  }
  return content.map(({ text }) => text).join('\n');
}
