/** The first line of what was thrown: its message without a stack or a code frame. */
export function firstLineOf(thrown: unknown): string {
  const message =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown
      ? String(thrown.message)
      : String(thrown);
  return message.trim().split('\n', 1)[0] ?? '';
}
