import { isObject } from '../answers/is-object.js';
import { ClientFaultError } from '../connection/client-fault-error.js';

/**
 * The vectors of a batch, one per text, in the order of the texts: a list of lists, or `data` of the
 * OpenAI protocol.
 */
export function readVectors(said: unknown, texts: number): readonly (readonly number[])[] {
  const rows = isObject(said) && Array.isArray(said['data']) ? inOrder(said['data']) : said;
  if (!Array.isArray(rows) || rows.length !== texts) {
    const received = Array.isArray(rows) ? `${rows.length} vectors` : 'no list of vectors';
    throw unreadable(`received ${received}, expected ${texts}`);
  }
  return rows.map((row: unknown) => {
    if (isVector(row)) return row;
    const isMatrix = Array.isArray(row) && Array.isArray(row[0]);
    throw isMatrix
      ? tokenVectors()
      : unreadable('received a vector that is not made of finite numbers');
  });
}

function inOrder(data: readonly unknown[]): readonly unknown[] {
  const rows: unknown[] = [];
  data.forEach((entry, place) => {
    const { index = place, embedding } = isObject(entry) ? entry : {};
    rows[Number(index)] = embedding;
  });
  return rows;
}

function isVector(row: unknown): row is readonly number[] {
  return Array.isArray(row) && row.length > 0 && row.every(Number.isFinite);
}

/** Pooling is a choice of the model's, and not to be guessed. */
function tokenVectors(): ClientFaultError {
  const message = 'the model gives a vector for each token, and none for a text';
  return new ClientFaultError({ kind: 'request', message });
}

function unreadable(message: string): ClientFaultError {
  return new ClientFaultError({ kind: 'answer', message });
}
