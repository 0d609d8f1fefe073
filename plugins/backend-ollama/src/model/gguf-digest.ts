import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { DataFileInvalidError } from '@ggmi/core';

/**
 * `sha256:` and the digest of a GGUF file.
 *
 * @throws DATA_FILE_INVALID where it cannot be read or does not begin as GGUF files do.
 */
export async function ggufDigest(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  let beginning = '';
  try {
    for await (const chunk of createReadStream(file, { signal })) {
      // Streams without an encoding give buffers.
      const bytes = chunk as Buffer;
      if (beginning.length < 4) beginning += bytes.toString('latin1', 0, 4);
      hash.update(bytes);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw invalid(file, error instanceof Error ? error.message : String(error), error);
  }
  if (!beginning.startsWith('GGUF')) throw invalid(file, 'a file that does not begin with GGUF');
  return `sha256:${hash.digest('hex')}`;
}

function invalid(file: string, received: string, cause?: unknown): DataFileInvalidError {
  return new DataFileInvalidError({
    file,
    received,
    expected: 'a GGUF file that can be read',
    next: 'Check `from.gguf`: the path is relative to the config file.',
    ...(cause === undefined ? {} : { cause }),
  });
}
