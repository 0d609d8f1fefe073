/** A line of a journal; undefined where a kill cut it short. Its fields are to be checked. */
export function parseEvent(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const event: unknown = JSON.parse(line);
    if (typeof event !== 'object' || event === null) return undefined;
    // Its fields are unknown still.
    return event as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
