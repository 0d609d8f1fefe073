import { once } from 'node:events';
import { HttpError } from './http-error.mjs';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** One request with its answer. `signal` is aborted when the caller goes away before the end. */
export class Exchange {
  #gone = new AbortController();

  constructor(request, response) {
    this.request = request;
    this.response = response;
    this.signal = this.#gone.signal;
    response.on('close', () => {
      if (!response.writableFinished) this.#gone.abort(new Error('the caller went away'));
    });
  }

  /** The body as JSON; `malformed` words the refusal of anything else. */
  async json(malformed) {
    const chunks = [];
    let size = 0;
    for await (const chunk of this.request) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) throw new HttpError(413, { error: 'request body too large' });
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    const body = parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(text);
    return body;
  }

  send(status, body) {
    this.response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    this.response.end(JSON.stringify(body));
  }

  sendText(status, text) {
    this.response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    this.response.end(text);
  }

  /** One JSON value by line, as Ollama streams. */
  line(value) {
    return this.#write('application/x-ndjson', `${JSON.stringify(value)}\n`);
  }

  /** One server-sent event, as the OpenAI protocol streams. */
  event(value) {
    const data = typeof value === 'string' ? value : JSON.stringify(value);
    return this.#write('text/event-stream; charset=utf-8', `data: ${data}\n\n`);
  }

  async #write(contentType, text) {
    const { response } = this;
    if (!response.headersSent) response.writeHead(200, { 'content-type': contentType });
    if (!response.write(text)) await once(response, 'drain', { signal: this.signal });
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
