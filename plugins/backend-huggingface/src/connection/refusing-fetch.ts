import { isObject } from '../answers/is-object.js';
import { publicWords } from './public-words.js';
import { ServerRefusalError } from './server-refusal-error.js';

const MOST_BYTES = 16_384;
/** No key is longer. */
const MOST_KEY = 1_024;

/**
 * A fetch whose errors are the server's own words: the client of Hugging Face drops most of them and
 * keeps the request beside the rest.
 *
 * @param options.expects The media type of a good answer.
 * @throws ServerRefusalError
 */
export function refusingFetch(
  fetch: typeof globalThis.fetch,
  { key, expects }: { readonly key: string | undefined; readonly expects: 'events' | 'json' },
): typeof globalThis.fetch {
  const wanted = expects === 'events' ? 'text/event-stream' : 'application/json';
  return async (input, init) => {
    const response = await fetch(input, init);
    const received = response.headers.get('content-type') ?? 'no media type';
    // What the client asks on its own account before a stream is JSON.
    const isOwnQuestion = (init?.method ?? 'GET') === 'GET' && received.includes('json');
    if (response.ok && (received.startsWith(wanted) || isOwnQuestion)) return response;
    const body = await firstText(response);
    const words = publicWords(wordsOf(body), key);
    throw new ServerRefusalError({
      status: response.status,
      words: response.ok ? `received ${received}, expected ${wanted}: ${words}` : words,
      ...(response.headers.has('retry-after') ? {} : { loadedInSeconds: loadingTime(body) }),
    });
  };
}

/** The beginning of a body; what breaks off is taken as far as it came. */
async function firstText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let isCut = false;
  const reader = response.body?.getReader();
  if (reader === undefined) return text;
  try {
    for (let bytes = 0; !isCut;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      isCut = bytes >= MOST_BYTES;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // The status says enough.
  }
  await reader.cancel().catch(() => undefined);
  // A key that was cut in two would not be found.
  return isCut ? text.slice(0, -MOST_KEY) : text;
}

/** The message in a body of any service: `error`, `error.message`, `message`, `detail`, or the text. */
function wordsOf(body: string): string {
  const said = parsed(body);
  if (!isObject(said)) return body.replaceAll(/<[^>]*>/g, ' ');
  const error = isObject(said['error']) ? said['error'] : said;
  const found = [error['message'], error['error'], said['message'], said['detail'], said['error']];
  const text = found.find((value) => typeof value === 'string' && value !== '');
  return typeof text === 'string' ? text : body;
}

/** `estimated_time` of a model that is being loaded. */
function loadingTime(body: string): number | undefined {
  const said = parsed(body);
  const time = isObject(said) ? said['estimated_time'] : undefined;
  return typeof time === 'number' && time >= 0 ? time : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
