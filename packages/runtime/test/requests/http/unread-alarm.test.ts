import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leanFetch } from '../../../src/requests/http/lean-fetch.js';
import { answeringServer } from './answering-server.js';

const lean = leanFetch(() => Promise.reject(new Error('was handed on')));
const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
const line = '6\r\n[DONE]\r\n';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A server that has said what it has to say and goes on with empty lines. */
async function talker(): Promise<{ url: string; closed: Promise<unknown> }> {
  let close: (closed: unknown) => void = () => undefined;
  const closed = new Promise((resolve) => (close = resolve));
  const { url } = await answeringServer((socket: Socket) => {
    socket.once('close', close);
    socket.write(head + line);
    const goOn = (): unknown =>
      !socket.destroyed && socket.write('1\r\n\n\r\n', () => setImmediate(goOn));
    goOn();
  });
  return { url, closed };
}

describe('unreadAlarm', () => {
  it('lets a server go that goes on after the last line that is read', async () => {
    const { url, closed } = await talker();
    const reader = (await lean(url)).body!.getReader();
    await reader.read();
    vi.advanceTimersByTime(120_000);
    await closed;
    const rest = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toMatchObject({
      message: 'terminated',
      cause: { message: 'nobody read the answer' },
    });
  });

  it('waits for a reader who reads now and then', async () => {
    const { url } = await talker();
    const reader = (await lean(url)).body!.getReader();
    for (let minute = 0; minute < 5; minute++) {
      expect((await reader.read()).done).toBe(false);
      vi.advanceTimersByTime(60_000);
    }
    await reader.cancel();
  });

  it('waits for a server as long as somebody waits for it', async () => {
    let server: Socket | undefined;
    const { url } = await answeringServer((socket) => (server = socket).write(head));
    const text = (await lean(url)).text();
    await new Promise(setImmediate);
    vi.advanceTimersByTime(600_000);
    server?.write(`${line}0\r\n\r\n`);
    expect(await text).toBe('[DONE]');
  });

  it('ends with the answer', async () => {
    const { url } = await answeringServer((socket) => socket.write(`${head}${line}0\r\n\r\n`));
    await (await lean(url)).text();
    expect(vi.getTimerCount()).toBe(0);
  });
});
