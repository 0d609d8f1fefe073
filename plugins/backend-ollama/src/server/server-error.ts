const LONGEST = 300;

/** What a server said in place of an answer, or what is wrong with the answer. */
export class ServerError extends Error {
  /** HTTP status; absent where the trouble came after a status of 200. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'ServerError';
    this.status = status;
  }

  static is(error: unknown): error is ServerError {
    return error instanceof Error && error.name === 'ServerError';
  }
}

/** Words of a server on one line, capped, with everything secret blanked. */
export function saidByServer(words: string, secrets: readonly string[]): string {
  const blanked = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '***'), words);
  const line = blanked.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
