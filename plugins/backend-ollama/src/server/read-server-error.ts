import { ServerError, saidByServer } from './server-error.js';

/** Nobody explains an error in more. */
const MOST_BYTES = 64 * 1024;

/** The error that a response with a bad status stands for: `{"error": "…"}`, or any other text. */
export async function readServerError(
  response: Response,
  secrets: readonly string[],
): Promise<ServerError> {
  const body = await beginningOf(response);
  const words = errorField(body) ?? (isMarkup(body) ? '' : body);
  const said = saidByServer(words, { secrets });
  return new ServerError(said === '' ? response.statusText : said, response.status);
}

async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body.getReader();
  try {
    while (bytes < MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // The status says enough.
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return text;
}

function errorField(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('error' in value)) return undefined;
    return typeof value.error === 'string' ? value.error : JSON.stringify(value.error);
  } catch {
    return undefined;
  }
}

function isMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}
