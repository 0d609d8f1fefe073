import { GgmiError } from '@ggmi/core';
import type { Gate, GateOperator } from './gate.js';

/**
 * The grammar of a gate: `path operator number`, where a path is words with dots between them, and a word
 * with blanks, dots or signs in it stands in double quotes: `heldOut."0.25 anchors+gpt".difference.upper < 0`.
 */
const word = /"(?:[^"\\]|\\.)*"|[^\s."'<>=!]+/y;
const operator = /<=|>=|==|!=|<|>/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/** A reader of one text, which remembers how far it has come. */
interface Reader {
  readonly text: string;
  place: number;
}

/**
 * Reads a gate; nothing of it is evaluated as a program.
 *
 * @throws GATE_INVALID where the text is no gate, with the place where it stops making sense.
 */
export function parseGate(text: string): Gate {
  const reader: Reader = { text, place: 0 };
  const path = [wordOf(reader)];
  while (reader.text[reader.place] === '.') {
    reader.place += 1;
    path.push(wordOf(reader));
  }
  skipBlanks(reader);
  const sign = take(reader, operator, 'one of < <= > >= == !=');
  skipBlanks(reader);
  const limit = Number(take(reader, number, 'a number, such as 0 or -0.01'));
  skipBlanks(reader);
  if (reader.place < text.length) throw gateInvalid(reader, 'the end of the gate');
  // The pattern knows these alone.
  return { text, path, operator: sign as GateOperator, limit };
}

function wordOf(reader: Reader): string {
  if (reader.place === 0) skipBlanks(reader);
  const { place } = reader;
  const found = take(reader, word, 'a name, in double quotes where it has blanks, dots or signs');
  if (!found.startsWith('"')) return found;
  try {
    // A text in double quotes is one of JSON.
    return JSON.parse(found) as string;
  } catch {
    throw gateInvalid({ ...reader, place }, 'a text in double quotes as JSON writes it');
  }
}

function take(reader: Reader, pattern: RegExp, wanted: string): string {
  pattern.lastIndex = reader.place;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw gateInvalid(reader, wanted);
  reader.place += found.length;
  return found;
}

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text[reader.place] ?? '')) reader.place += 1;
}

function gateInvalid({ text, place }: Reader, wanted: string): GgmiError {
  const rest = text.slice(place, place + 20);
  const received = rest === '' ? 'the end' : `'${rest}'`;
  return new GgmiError({
    code: 'GATE_INVALID',
    message: `The gate '${text}' stops making sense at sign ${place + 1}: ${received} stands where ${wanted} is wanted.`,
    next: "Write a gate as 'heldOut.gpt.difference.lower > 0': a place, a comparison and a number.",
    fields: { gate: text, place: place + 1, wanted },
  });
}
