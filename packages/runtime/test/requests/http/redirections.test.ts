import { describe, expect, it } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';
import { answeringServer, type AnsweringServer } from './answering-server.js';

const clients = { lean: leanFetch(fetch), 'of Node': fetch };
const secrets = { authorization: 'Bearer k', cookie: 'a=b', 'x-own': 'y' };

/** Answers once on every connection, and closes it. */
function saying(lines: string): Promise<AnsweringServer> {
  return answeringServer((socket) => socket.end(`HTTP/1.1 ${lines}\r\ncontent-length: 0\r\n\r\n`));
}

/** Method, place, headers of interest and body of what a server was sent. */
function inShort(heard: string): string {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const [first = '', ...headers] = head.split('\r\n');
  const shown = headers.filter((each) => /^(authorization|cookie|x-own|content-)/i.test(each));
  return [first.slice(0, -9), ...shown.map((each) => each.toLowerCase()).toSorted(), body].join(
    '; ',
  );
}

describe.each(Object.entries(clients))('after a redirection, the fetch %s', (_, client) => {
  it.each([
    [301, 'POST', 'GET /there; x-own: y; '],
    [302, 'POST', 'GET /there; x-own: y; '],
    [303, 'POST', 'GET /there; x-own: y; '],
    [303, 'PUT', 'GET /there; x-own: y; '],
    [301, 'PUT', 'PUT /there; content-length: 2; content-type: application/json; x-own: y; {}'],
    [307, 'POST', 'POST /there; content-length: 2; content-type: application/json; x-own: y; {}'],
    [308, 'POST', 'POST /there; content-length: 2; content-type: application/json; x-own: y; {}'],
  ])(
    'asks the other server after %i to %s, and this one no more',
    async (status, method, asked) => {
      const there = await saying('200 OK');
      const here = await saying(`${status} Moved\r\nlocation: ${there.url}there`);
      const headers = { ...secrets, 'content-type': 'application/json' };
      const response = await client(here.url, { method, headers, body: '{}' });
      expect([response.status, response.redirected, response.url]).toEqual([
        200,
        true,
        `${there.url}there`,
      ]);
      expect(here.heard.length).toBe(1);
      expect(there.heard.map(inShort)).toEqual([asked]);
    },
  );

  it('shows the key to the same server alone', async () => {
    const here = await answeringServer((socket) =>
      socket.end(
        here.heard.length === 1
          ? 'HTTP/1.1 307 Moved\r\nlocation: /there\r\ncontent-length: 0\r\n\r\n'
          : 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n',
      ),
    );
    await client(here.url, { headers: secrets });
    expect(here.heard.map(inShort)).toEqual([
      'GET /; authorization: bearer k; cookie: a=b; x-own: y; ',
      'GET /there; authorization: bearer k; cookie: a=b; x-own: y; ',
    ]);
  });

  it('gives the answer itself where it names no place', async () => {
    const here = await saying('302 Found');
    const response = await client(here.url, { method: 'POST', body: '{}' });
    expect([response.status, response.redirected]).toEqual([302, false]);
    expect(here.heard.length).toBe(1);
  });

  it.each(['http://[', 'ftp://127.0.0.1/', 'data:,text', 'http://name:word@127.0.0.1:1/'])(
    'errs where the place is %s',
    async (place) => {
      const here = await saying(`302 Found\r\nlocation: ${place}`);
      await expect(client(here.url)).rejects.toMatchObject({
        name: 'TypeError',
        message: expect.stringMatching(/fetch failed|credentials/),
      });
      expect(here.heard.length).toBe(1);
    },
  );

  it('errs where servers send in circles', async () => {
    const here = await saying('302 Found\r\nlocation: /');
    await expect(client(here.url)).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { message: 'redirect count exceeded' },
    });
  });
});
