import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { streamText } from '../src/text/stream-text.mjs';

/** One step for each byte; the last ends by `finish`. */
async function* stepsOf(bytes, finish) {
  for (const [index, byte] of bytes.entries()) {
    yield { bytes: Uint8Array.of(byte), finish: index === bytes.length - 1 ? finish : undefined };
  }
}

async function piecesOf(text, { stops = [], finish = 'length' } = {}) {
  const pieces = [];
  for await (const piece of streamText(stepsOf([...Buffer.from(text)], finish), stops)) {
    pieces.push(piece);
  }
  return pieces;
}

describe('streamed text', () => {
  it('waits until a character is whole', async () => {
    const pieces = await piecesOf('aé€');
    assert.deepEqual(
      pieces.map(({ text, steps }) => [text, steps.length]),
      [
        ['a', 1],
        ['é', 2],
        ['€', 3],
      ],
    );
  });

  it('ends before a stop sequence that comes in parts', async () => {
    const pieces = await piecesOf('ab\n\ncd', { stops: ['\n\n'] });
    assert.equal(pieces.map(({ text }) => text).join(''), 'ab');
    assert.deepEqual([pieces.at(-1).finish, pieces.at(-1).count], ['stop', 4]);
  });

  it('gives back what only began a stop sequence', async () => {
    const pieces = await piecesOf('a\nb', { stops: ['\n\n'] });
    assert.equal(pieces.map(({ text }) => text).join(''), 'a\nb');
  });

  it('takes the first stop sequence in the text, whatever their order', async () => {
    const pieces = await piecesOf('one two', { stops: ['wo', 'two'] });
    assert.equal(pieces.map(({ text }) => text).join(''), 'one ');
  });

  it('shows a character that broke off as U+FFFD', async () => {
    const pieces = [];
    for await (const piece of streamText(stepsOf([0x61, 0xe2, 0x82], 'stop'), []))
      pieces.push(piece);
    assert.equal(pieces.map(({ text }) => text).join(''), 'a\ufffd');
  });
});
