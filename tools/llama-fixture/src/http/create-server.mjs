import { createServer as createHttpServer } from 'node:http';
import { Exchange } from './exchange.mjs';
import { HttpError } from './http-error.mjs';

/**
 * A server over routes `METHOD /path`, of which `/path/*` takes any rest. An error before the answer
 * began is sent in the words of the protocol; after that it ends the stream, by `streamError` where the
 * protocol has words for it.
 */
export function createServer({ routes, guard }) {
  return createHttpServer((request, response) => {
    const exchange = new Exchange(request, response);
    answer(exchange, { routes, guard }).catch((error) => fail(exchange, error));
  });
}

async function answer(exchange, { routes, guard }) {
  const { pathname } = new URL(exchange.request.url, 'http://localhost');
  const method = exchange.request.method;
  guard(exchange.request, pathname);
  const exact = routes.get(`${method} ${pathname}`);
  if (exact !== undefined) return exact(exchange);
  const cut = pathname.lastIndexOf('/');
  const open = routes.get(`${method} ${pathname.slice(0, cut)}/*`);
  if (open !== undefined) return open(exchange, decodeURIComponent(pathname.slice(cut + 1)));
  if (pathname.startsWith('/v1/')) throw new HttpError(404, { detail: 'Not Found' });
  return exchange.sendText(404, '404 page not found');
}

function fail(exchange, error) {
  const { response } = exchange;
  if (exchange.signal.aborted || response.destroyed) return;
  const known = HttpError.is(error);
  if (!known) process.stderr.write(`${error.stack}\n`);
  const body = known ? error.body : { error: String(error.message) };
  if (!response.headersSent) return exchange.send(known ? error.status : 500, body);
  const isEvents = String(response.getHeader('content-type')).startsWith('text/event-stream');
  response.end(isEvents ? `data: ${JSON.stringify(body)}\n\n` : `${JSON.stringify(body)}\n`);
}
