import type { MiddlewareHandler } from 'hono';
import { failurePage } from '../shell/failure-page.js';
import { isOwnHost } from './is-own-host.js';
import type { ViewerBindings } from './viewer-app.js';

/**
 * Refuses what a page of this server never asks: another name of it (a page of some site whose name was
 * pointed at this machine), another method than reading, and what the page of a site sends in the
 * background.
 */
export const guardRequest: MiddlewareHandler<ViewerBindings> = async (c, next) => {
  const port = c.env.incoming.socket.localPort;
  // A target may name a host, too, which then counts (RFC 9112, section 3.2.2): both must be own names.
  const hosts = [c.req.header('host'), new URL(c.req.url).host];
  const host = hosts.find((each) => !isOwnHost(each, port)) ?? '';
  if (!hosts.every((each) => isOwnHost(each, port))) {
    return c.html(
      failurePage({
        title: 'Not under this name',
        what: `This viewer answers only under its own address on this machine; the request named the host '${host}'.`,
        next: 'Open the address that ggmi view has printed, which begins with http://127.0.0.1. Reach it from elsewhere through a tunnel (ssh -L) to the same port.',
      }),
      403,
    );
  }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    c.header('allow', 'GET, HEAD');
    return c.html(
      failurePage({
        title: 'Reading only',
        what: `A viewer changes nothing: it answers GET and HEAD, and not ${c.req.method}.`,
        next: 'Change runs with ggmi run, and delete them by deleting their folders.',
      }),
      405,
    );
  }
  if (comesFromElsewhere(c.req.raw.headers)) {
    return c.html(
      failurePage({
        title: 'Not for other sites',
        what: 'A page of another site asked for this in the background.',
        next: 'Open the address yourself.',
      }),
      403,
    );
  }
  return next();
};

/**
 * What a browser says of the page that asks (Fetch Metadata). A link that a reader followed may come
 * from anywhere; a program without a browser says nothing.
 */
function comesFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'none' || site === 'same-origin') return false;
  const followed =
    headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return !followed;
}
