import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const form = /^sha256:[0-9a-f]{64}$/;

/** Files by the SHA-256 of their bytes, in one folder. */
export class BlobStore {
  #folder;

  constructor(folder) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  path(digest) {
    return join(this.#folder, digest.replace(':', '-'));
  }

  has(digest) {
    return form.test(digest) && existsSync(this.path(digest));
  }

  /** Keeps what is read and returns its digest; `expected` refuses any other content. */
  async add(readable, expected) {
    const arriving = join(this.#folder, `arriving-${randomUUID()}`);
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk, _, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(readable, hashing, createWriteStream(arriving));
      const digest = `sha256:${hash.digest('hex')}`;
      if (expected !== undefined && digest !== expected) throw new DigestMismatch(expected, digest);
      await rename(arriving, this.path(digest));
      return digest;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  addFile(path) {
    return this.add(createReadStream(path));
  }
}

export class DigestMismatch extends Error {
  constructor(expected, got) {
    super(`digest mismatch, expected "${expected}", got "${got}"`);
    this.name = 'DigestMismatch';
  }

  static is(error) {
    return error?.name === 'DigestMismatch';
  }
}
