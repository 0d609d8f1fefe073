/** A request of the kind that models are asked by. */
export interface PlainRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}

const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** Not DELETE: a body of it would go out without its length. */
const methods: ReadonlySet<string> = new Set([...bodiless, 'POST', 'PUT']);
/** Headers that say how a request is sent; `fetch` refuses some, sets others itself and checks lengths. */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const options: ReadonlySet<string> = new Set(['method', 'headers', 'body', 'signal']);

/** The arguments of a `fetch` as a plain request; undefined where they are anything else, or wrong. */
export function plainRequest(
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): PlainRequest | undefined {
  const url = urlOf(input);
  const { method = 'GET', body = null, signal } = init;
  if (url === undefined || !methods.has(method)) return undefined;
  if (Object.keys(init).some((key) => !options.has(key))) return undefined;
  if (body !== null && (typeof body !== 'string' || bodiless.has(method))) return undefined;
  const own = headersOf(init);
  if (Object.keys(own).some((name) => ofConnection.has(name))) return undefined;
  return {
    url,
    method,
    headers: {
      accept: '*/*',
      'accept-encoding': url.protocol === 'https:' ? 'br, gzip' : 'gzip',
      'user-agent': 'node',
      ...(body !== null && { 'content-type': 'text/plain;charset=UTF-8' }),
      ...own,
    },
    body: body ?? undefined,
    signal: signal ?? undefined,
  };
}

/** Of the web, without a name and password in it, which `fetch` refuses. */
function urlOf(input: Parameters<typeof globalThis.fetch>[0]): URL | undefined {
  if (!(input instanceof URL) && (typeof input !== 'string' || !URL.canParse(input))) {
    return undefined;
  }
  const url = new URL(input);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // No port either that Node would take for none.
  const isPlain = url.username === '' && url.password === '' && url.port !== '0';
  return isWeb && isPlain ? url : undefined;
}

/** @throws TypeError without the value, which may be a key: `Headers` would say it. */
function headersOf({ headers }: RequestInit): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new TypeError('a header holds characters that no header may hold');
  }
}
