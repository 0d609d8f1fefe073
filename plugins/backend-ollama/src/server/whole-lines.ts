import { ServerError, saidByServer } from './server-error.js';

const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * The same response, whose body errs at the first line that is no JSON object, that reports an error,
 * or that never ended. The client prints such lines to the console and goes on without them: an
 * answer with a piece missing would pass for a whole one.
 */
export function wholeLines(response: Response, secrets: readonly string[]): Response {
  const { body } = response;
  if (body === null) return response;
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  let rest = '';
  const checked = new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read();
        rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
        if (rest.length > MOST_CHARACTERS) throw new ServerError('the answer never ends a line');
        const lines = rest.split('\n');
        rest = done ? '' : (lines.pop() ?? '');
        const kept = lines.filter((line) => line.trim() !== '');
        for (const line of kept) requireLine(line, secrets);
        if (kept.length > 0) controller.enqueue(encoder.encode(`${kept.join('\n')}\n`));
        if (done) return controller.close();
        if (kept.length > 0) return;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers } = response;
  return new Response(checked, { status, statusText, headers });
}

function requireLine(line: string, secrets: readonly string[]): void {
  const value = parse(line, secrets);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ServerError(`a line of the answer is no object: ${saidByServer(line, { secrets })}`);
  }
  if ('error' in value) throw new ServerError(saidByServer(String(value.error), { secrets }));
}

function parse(line: string, secrets: readonly string[]): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const shown = saidByServer(line, { secrets, most: 80 });
    throw new ServerError(`a line of the answer is no JSON, or broke off: ${shown}`);
  }
}
