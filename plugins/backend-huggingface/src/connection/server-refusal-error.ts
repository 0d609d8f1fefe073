const brand = Symbol.for('ggmi/backend-huggingface/server-refusal');

/** What a server answered in place of what was asked for. Its words are fit for messages. */
export class ServerRefusalError extends Error {
  readonly status: number;
  /** Empty where the server said nothing. */
  readonly words: string;
  /** Seconds after which a model is loaded, as far as the server said. */
  readonly loadedInSeconds: number | undefined;

  constructor(details: {
    readonly status: number;
    readonly words: string;
    readonly loadedInSeconds?: number | undefined;
  }) {
    super(details.words === '' ? 'no word of why' : details.words);
    this.name = 'ServerRefusalError';
    this.status = details.status;
    this.words = details.words;
    this.loadedInSeconds = details.loadedInSeconds;
    Object.defineProperty(this, brand, { value: true });
  }

  static is(error: unknown): error is ServerRefusalError {
    return typeof error === 'object' && error !== null && brand in error;
  }
}
