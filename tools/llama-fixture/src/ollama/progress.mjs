import { HttpError } from '../http/http-error.mjs';

/**
 * Runs work that reports its progress, a line each, and ends with the status `success`; without
 * streaming only that is sent. An error after the first line is a line of its own, as under Ollama.
 */
export async function progress(exchange, { stream }, work) {
  const isStreamed = stream !== false;
  try {
    await work(async (report) => {
      if (isStreamed) await exchange.line(report);
    });
  } catch (error) {
    if (!HttpError.is(error) || !isStreamed) throw error;
    await exchange.line(error.body);
    exchange.response.end();
    return;
  }
  if (!isStreamed) return exchange.send(200, { status: 'success' });
  await exchange.line({ status: 'success' });
  exchange.response.end();
}
