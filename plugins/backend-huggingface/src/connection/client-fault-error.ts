import { isObject } from '../answers/is-object.js';
import { publicWords } from './public-words.js';

const brand = Symbol.for('ggmi/backend-huggingface/client-fault');

/**
 * A failure without an answer to speak of, stripped of the request that the client keeps in its own
 * errors.
 *
 * - `network`: nobody there, or the connection broke; `code` says which.
 * - `answer`: there is an answer, and nobody can read it.
 * - `unscored`: there is an answer, without the scores that were asked for.
 * - `request`: the client would not send it: it knows no such provider, or not this model there.
 */
export class ClientFaultError extends Error {
  readonly kind: 'network' | 'answer' | 'unscored' | 'request';
  /** As of Node: ECONNREFUSED. */
  readonly code: string | undefined;

  constructor(details: {
    readonly kind: 'network' | 'answer' | 'unscored' | 'request';
    readonly message: string;
    readonly code?: string | undefined;
  }) {
    super(details.message);
    this.name = 'ClientFaultError';
    this.kind = details.kind;
    this.code = details.code;
    Object.defineProperty(this, brand, { value: true });
  }

  static is(error: unknown): error is ClientFaultError {
    return typeof error === 'object' && error !== null && brand in error;
  }

  /** Of whatever client or network threw. */
  static from(error: unknown, key: string | undefined): ClientFaultError {
    const chain = chainOf(error);
    const codes = chain.map(({ code }) => code).filter((code) => typeof code === 'string');
    const messages = chain.map(({ message }) => message).filter((text) => typeof text === 'string');
    // The parser's own words quote the answer, and may cut a key that was echoed in it.
    const isNoJson = chain.some(({ name }) => name === 'SyntaxError');
    const said = isNoJson
      ? 'the answer is no JSON'
      : (messages.findLast((text) => text !== '') ?? codes[0] ?? String(error));
    return new ClientFaultError({
      kind: kindOf(chain),
      message: publicWords(said, key),
      code: codes[0],
    });
  }
}

type Link = Readonly<Record<string, unknown>>;

/** An error and what caused it. Happy eyeballs throw several at once: the first speaks. */
function chainOf(error: unknown): readonly Link[] {
  const chain: Link[] = [];
  for (let inner = error; isObject(inner) && chain.length < 5;) {
    chain.push(inner);
    const { cause, errors } = inner;
    inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return chain;
}

function kindOf(chain: readonly Link[]): ClientFaultError['kind'] {
  const names = chain.map(({ name }) => name);
  if (names.includes('InputError') || names.includes('RoutingError')) return 'request';
  const isUnreadable = names.some((name) =>
    ['SyntaxError', 'ProviderApiError', 'ProviderOutputError', 'HubApiError'].includes(
      String(name),
    ),
  );
  return isUnreadable ? 'answer' : 'network';
}
