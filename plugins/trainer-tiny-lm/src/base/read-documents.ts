import { readFile } from 'node:fs/promises';
import { DataFileInvalidError } from '@ggmi/core';
import { documentsOf } from '@ggmi/corpus';

/**
 * Reads a corpus: UTF-8, documents apart by blank lines.
 *
 * @throws DATA_FILE_INVALID for a file that cannot be read, is not UTF-8 or holds no text.
 */
export async function readDocuments(file: string | URL): Promise<readonly string[]> {
  const name = String(file);
  const bytes = await readFile(file).catch((cause: Error) => {
    throw invalid(name, { received: cause.message, expected: 'a readable file', cause });
  });
  const documents = documentsOf(decode(bytes, name));
  if (documents.length === 0) {
    throw invalid(name, { received: 'no text', expected: 'at least one document' });
  }
  return documents;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalid(file, { received: 'bytes that are not UTF-8', expected: 'UTF-8 text', cause });
  }
}

function invalid(
  file: string,
  problem: { readonly received: string; readonly expected: string; readonly cause?: unknown },
): DataFileInvalidError {
  const next = 'Correct the option base, or use the base that ships with the trainer: default.';
  return new DataFileInvalidError({ file, ...problem, next });
}
