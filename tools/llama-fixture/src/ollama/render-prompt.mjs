/** What a template makes of one turn; of Ollama's templates it knows these two variables only. */
export function renderPrompt(template, { system, prompt }) {
  return template
    .replaceAll(/\{\{-?\s*\.Prompt\s*-?\}\}/g, () => prompt)
    .replaceAll(/\{\{-?\s*\.System\s*-?\}\}/g, () => system);
}

/** What a template makes of a conversation: each user's turn by the template, answers as they are. */
export function renderMessages(template, { system, messages }) {
  let text = '';
  let instruction = system;
  for (const { role, content } of messages) {
    if (role === 'system') instruction = content;
    else if (role === 'assistant') text += content;
    else {
      text += renderPrompt(template, { system: instruction, prompt: content });
      instruction = '';
    }
  }
  return text;
}
