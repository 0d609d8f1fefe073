/**
 * A text without what the model thought aloud before it: servers that do not part the two leave
 * `<think>…</think>` at the beginning, or only its end where the template wrote the beginning.
 */
export function withoutThoughts(text: string): string {
  const end = /^(?:\s*<think>[\s\S]*?|(?:(?!<think>)[\s\S])*?)<\/think>\s*/.exec(text);
  if (end !== null) return text.slice(end[0].length);
  // Thoughts that never ended left no room for an answer.
  return /^\s*<think>/.test(text) ? '' : text;
}
