import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultCorpus } from '@ggmi/corpus';
import { describe, expect, it } from 'vitest';
import { readBaseText } from '../../src/base/read-base-text.js';

describe('the default base', () => {
  it('is read as documents with the digest of its bytes', async () => {
    const base = await readBaseText('default', '/');
    const bytes = readFileSync(defaultCorpus);
    expect(base.fingerprint).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(base.documents.length).toBeGreaterThan(150);
    expect(base.documents.every((one) => one !== '' && !one.includes('\n\n'))).toBe(true);
  });
});
