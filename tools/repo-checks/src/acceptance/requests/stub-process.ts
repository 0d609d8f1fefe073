import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyedUniform, treatmentOf, type Treatment } from './fault-mix.js';
import { ollamaChat, openAiChat, stubFacts, type StubProtocol } from './stub-bodies.js';
import type { StubOptions } from './stub-options.js';

// The main module of the stub's own process. It prints its address and serves until its input ends.
// Every answer begins with the name of its draw, which is the same for every call of that draw.

// Written by startStub.
const options = JSON.parse(process.argv[2] ?? '{}') as StubOptions;
const log = options.log === undefined ? undefined : openSync(options.log, 'a');
const calls = new Map<string, number>();
let asked = 0;
/** When calls came, milliseconds since the epoch: every hundredth, from the first on. */
const times: number[] = [];

const protocols: Readonly<Record<string, StubProtocol>> = {
  'POST /api/chat': ollamaChat,
  'POST /v1/chat/completions': openAiChat,
};

/** What a chat asks for, in either protocol. */
interface ChatBody {
  readonly messages: readonly { readonly content: string }[];
  readonly seed?: number;
  readonly options?: { readonly seed?: number };
}

/** One call of a draw. */
interface Call {
  readonly draw: string;
  /** From 1. */
  readonly number: number;
  readonly protocol: StubProtocol;
  readonly response: ServerResponse;
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const route = `${request.method} ${request.url}`;
  const protocol = protocols[route];
  if (protocol === undefined) {
    const fact = stubFacts[route];
    return sendJson(response, fact === undefined ? 404 : 200, fact ?? { error: 'not found' });
  }
  if (asked % 100 === 0) times.push(Date.now());
  asked += 1;
  const { refuseAfter } = options;
  if (refuseAfter !== undefined && asked > refuseAfter.calls) {
    note('refused', `${asked}`, 0);
    request.resume();
    return sendJson(response, refuseAfter.status, { error: 'the key was withdrawn' });
  }
  readBody(request, (text) => {
    const draw = nameOf(text);
    const number = (calls.get(draw) ?? 0) + 1;
    if (log !== undefined) calls.set(draw, number);
    const treatment = treatmentOf(options.mix, { seed: options.seed, draw, number });
    note(treatment, draw, number);
    const call = { draw, number, protocol, response };
    const delay = options.delayMs * keyedUniform(`delay/${draw}/${number}`);
    if (delay === 0) reply(treatment, call);
    else setTimeout(reply, delay, treatment, call);
  });
});

function reply(treatment: Treatment, call: Call): void {
  const { draw, number, protocol, response } = call;
  const [beginning, end] = protocol.pieces(answerOf(treatment, draw));
  const open = (): void => void response.writeHead(200, { 'content-type': protocol.contentType });
  switch (treatment) {
    case 'answer':
    case 'empty':
    case 'miscounted':
      if (log !== undefined) response.once('finish', () => note('sent', draw, number));
      open();
      return void response.end(beginning + end);
    case 'busy':
      return sendJson(response, 429, { error: 'too many requests' });
    case 'busy-until':
      response.setHeader('retry-after', '1');
      return sendJson(response, 429, { error: 'too many requests, wait' });
    case 'unavailable':
      return sendJson(response, 503, { error: 'overloaded' });
    case 'refused':
      return sendJson(response, 400, { error: 'this text is too long' });
    case 'reset':
      return void response.socket?.resetAndDestroy();
    case 'half':
      open();
      return void response.write(beginning + end.slice(0, end.length / 2), () =>
        setImmediate(() => response.socket?.resetAndDestroy()),
      );
    case 'stall':
      open();
      return void response.write(beginning);
    case 'malformed':
      open();
      return void response.end(`${beginning}${end.slice(0, 7)}{"ha\n\n${end}`);
  }
}

/** The same for every call of a draw: texts that depend on the name of the draw alone. */
function answerOf(treatment: Treatment, draw: string) {
  const words = Array.from({ length: 4 }, (_, place) =>
    ['beds', 'boards', 'paths', 'seeds', 'tools'].at(
      Math.floor(5 * keyedUniform(`${draw}/${place}`)),
    ),
  );
  const wrong = [-7, 1e300, '12', null, 0.5];
  const miscount = wrong[Math.floor(5 * keyedUniform(`count/${draw}`))];
  return {
    text: treatment === 'empty' ? '' : `${draw} takes ${words.join(' and ')}.`,
    inputTokens: 20,
    outputTokens: treatment === 'miscounted' ? miscount : 12,
  };
}

function nameOf(text: string): string {
  // Sent by the backend's client.
  const { messages, seed, options: sampling } = JSON.parse(text) as ChatBody;
  const question = messages.map(({ content }) => content).join('\n');
  return createHash('sha256')
    .update(`${seed ?? sampling?.seed} ${question}`)
    .digest('hex')
    .slice(0, 16);
}

/** In one write, so that what a kill of the stub leaves is whole. */
function note(what: string, draw: string, number: number): void {
  if (log !== undefined) writeSync(log, `${what} ${draw} ${number}\n`);
}

function readBody(request: IncomingMessage, done: (text: string) => void): void {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => (text += piece));
  request.once('end', () => done(text));
  // A client that is killed in the middle of a request asked for nothing.
  request.once('error', () => undefined);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.stdin.resume().once('end', () => {
  server.closeAllConnections();
  server.close();
  if (log !== undefined) closeSync(log);
  process.stdout.write(`${JSON.stringify({ calls: asked, times })}\n`);
});
