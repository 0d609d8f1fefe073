import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFileInvalidError } from '@ggmi/core';
import { defaultCorpus, documentsOf } from '@ggmi/corpus';
import type { TrainerOptions } from '../trainer-options.js';

/** A base corpus as its documents. */
export interface BaseText {
  readonly documents: readonly string[];
  /** SHA-256 of the corpus' bytes, hexadecimal; of no bytes for the empty base. */
  readonly fingerprint: string;
}

/**
 * Reads the base corpus: documents are apart by blank lines.
 *
 * @throws DATA_FILE_INVALID for a file that cannot be read, is not UTF-8 or holds no text.
 */
export async function readBaseText(
  base: TrainerOptions['base'],
  baseDirectory: string,
): Promise<BaseText> {
  if (base === 'empty') return { documents: [], fingerprint: digest(new Uint8Array()) };
  const file =
    base === 'default' ? fileURLToPath(defaultCorpus) : resolve(baseDirectory, base.file);
  const bytes = await readFile(file).catch((cause: Error) => {
    throw invalid(file, { received: cause.message, expected: 'a readable file', cause });
  });
  const documents = documentsOf(decode(bytes, file));
  if (documents.length === 0) {
    throw invalid(file, { received: 'no text', expected: 'at least one document' });
  }
  return { documents, fingerprint: digest(bytes) };
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

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
