import type { JsonObject, Prompt } from '@ggmi/core';

/** What the generator is sent: not which anchors the text came of. */
export function promptContent(prompt: Prompt): JsonObject {
  switch (prompt.kind) {
    case 'none':
      return { kind: prompt.kind };
    case 'vector':
      return { kind: prompt.kind, values: prompt.values };
    case 'text':
      return { kind: prompt.kind, text: prompt.text, answer: { ...prompt.answer } };
  }
}
