import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';
import { answeringServer } from './answering-server.js';

const lean = leanFetch(fetch);
const ok = 'HTTP/1.1 200 OK\r\n';
const none = 'content-length: 0\r\n\r\n';

/** What comes of one call: a response, or the names and codes of what went wrong. */
async function outcome(
  client: typeof fetch,
  call: { readonly answer: string; readonly init?: RequestInit },
): Promise<unknown> {
  const server = await answeringServer((socket) => socket.end(call.answer, 'latin1'));
  const heard = (): readonly string[] =>
    server.heard.map((text) =>
      text
        .split('\r\n')
        .filter((line) => !/^(host|accept|sec-fetch)/i.test(line))
        .map((line) => line.replace(/^[\w-]+:/, (name) => name.toLowerCase()))
        .toSorted()
        .join('\n'),
    );
  try {
    const response = await client(server.url, call.init);
    const { status, statusText, headers } = response;
    const head = [status, statusText, [...headers], response.body === null];
    return [...head, await response.text().catch(failed), heard()];
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): string {
  return error instanceof TypeError ? `TypeError: ${error.message}` : String(error);
}

const answers: Readonly<Record<string, string>> = {
  'HTTP/1.0 without a length': 'HTTP/1.0 200 OK\r\n\r\nhello',
  'chunks with trailers': `${ok}transfer-encoding: chunked\r\ntrailer: x\r\n\r\n5;a=b\r\nhello\r\n0\r\nx: 1\r\n\r\n`,
  'chunks without their end': `${ok}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`,
  'too little for its length': `${ok}content-length: 10\r\n\r\nhello`,
  'too much for its length': `${ok}content-length: 3\r\n\r\nhello`,
  'a length that is none': `${ok}content-length: x\r\n\r\nhello`,
  'two lengths': `${ok}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`,
  'a length and chunks': `${ok}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  'early hints': `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}content-length: 5\r\n\r\nhello`,
  'another protocol': 'HTTP/1.1 101 Other\r\nconnection: upgrade\r\nupgrade: foo\r\n\r\nabc',
  'an offer of another protocol': `${ok}connection: upgrade\r\nupgrade: h2c\r\ncontent-length: 5\r\n\r\nhello`,
  'status 204 with a length': 'HTTP/1.1 204 None\r\ncontent-length: 5\r\n\r\n',
  'status 205': `HTTP/1.1 205 Reset\r\n${none}`,
  'status 304 with a coding': 'HTTP/1.1 304 Same\r\ncontent-encoding: gzip\r\n\r\n',
  'a head without a word': `HTTP/1.1 200\r\n${none}`,
  'two cookies': `${ok}set-cookie: a=1\r\nset-cookie: b=2\r\n${none}`,
  'a header twice': `${ok}x: a\r\nx: b\r\n${none}`,
  'a header in Latin-1': `${ok}x: sch\u00F6n\r\n${none}`,
  'a header in UTF-8': `${ok}x: ${Buffer.from('schön').toString('latin1')}\r\n${none}`,
  'a header with a NUL': `${ok}x: a\0b\r\n${none}`,
  'three thousand headers': `${ok}${'a:1\r\n'.repeat(3_000)}${none}`,
  'a header of 15 kB': `${ok}x: ${'a'.repeat(15_000)}\r\n${none}`,
  'a header of 17 kB': `${ok}x: ${'a'.repeat(17_000)}\r\n${none}`,
  'half a head': `${ok}content-le`,
  nothing: '',
  'what is no HTTP': 'hello',
  'nothing that is compressed': `${ok}content-encoding: gzip\r\n${none}`,
  'half of what is compressed': `${ok}content-encoding: gzip\r\n\r\n${gzipSync('hello, hello').subarray(0, 15).toString('latin1')}`,
  'what is compressed twice': `${ok}content-encoding: deflate, GZIP\r\n\r\n${gzipSync(deflateSync('hello')).toString('latin1')}`,
  'what is said to be compressed six times': `${ok}content-encoding: ${'gzip,'.repeat(5)}gzip\r\n\r\n`,
};

const requests: Readonly<Record<string, RequestInit>> = {
  HEAD: { method: 'HEAD', headers: { connection: 'close' } },
  'DELETE with a body': { method: 'DELETE', body: 'x' },
  'POST of nothing': { method: 'POST', body: '' },
  'POST without a body': { method: 'POST' },
  'half a character': { method: 'POST', body: 'a\uD800b' },
  'a header twice': {
    headers: [
      ['X', '1'],
      ['x', '2'],
    ],
  },
  'a header in Latin-1': { headers: { x: 'sch\u00F6n' } },
  'another host': { headers: { host: 'other' } },
  'a connection to be closed': { headers: { connection: 'close' } },
  'an expectation': { method: 'POST', body: 'x', headers: { expect: '100-continue' } },
  'a coding of transfer': {
    method: 'POST',
    body: 'x',
    headers: { 'transfer-encoding': 'chunked' },
  },
  'an offer of another protocol': { headers: { connection: 'upgrade', upgrade: 'foo' } },
  'a length that is too large': { method: 'POST', body: 'x', headers: { 'content-length': '9' } },
  'a trailer': { headers: { te: 'trailers', trailer: 'x' } },
};

describe('leanFetch, as the fetch of Node,', () => {
  it.each(Object.entries(answers))('takes %s', async (_, answer) => {
    expect(await outcome(lean, { answer })).toEqual(await outcome(fetch, { answer }));
  });

  it.each(Object.entries(requests))('sends %s', async (_, init) => {
    const answer = ok + none;
    expect(await outcome(lean, { answer, init })).toEqual(await outcome(fetch, { answer, init }));
  });
});
