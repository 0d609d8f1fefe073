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

/** Words of a server on one line, capped, with everything secret blanked in the spellings of servers. */
export function saidByServer(
  words: string,
  { secrets, most = LONGEST }: { readonly secrets: readonly string[]; readonly most?: number },
): string {
  // Blanked before it is cut: half a key would not be found.
  const blanked = secrets
    .flatMap(spellingsOf)
    .reduce((text, spelling) => text.replaceAll(spelling, '***'), words);
  const line = blanked.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** The longest first: one may hold another. */
function spellingsOf(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const spellings = [secret, inJson, encodeURIComponent(secret), btoa(secret)];
  return [...new Set(spellings)].filter((each) => each !== '').sort((a, b) => b.length - a.length);
}
