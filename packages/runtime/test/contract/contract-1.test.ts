import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures } from '../check/problems-of.js';
import { evaluateWithStore } from '../run/evaluate-with-store.js';
import { checkedFrozen } from './frozen-config.js';

describe('the frozen plugin of contract 1', () => {
  it('has not been touched', () => {
    // Mended plugins prove nothing: what breaks it is mended in the host, or is contract 2.
    const text = readFileSync(join(fixtures, 'contract-1/index.js'), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    expect(digest).toBe('56e6cbea2511c0f8f52ee1c4d85bf9f308ec7ec37940966bd326971baa687ff6');
  });

  it('runs a whole evaluation in this host', async () => {
    const { status, failures, summary } = (await evaluateWithStore(await checkedFrozen())).result;
    expect([...failures.values()]).toEqual([]);
    expect(status).toBe('complete');
    const [information] = summary!.quantities.filter(({ source }) => source === 'correlation');
    expect(information?.outcome.available).toBe(true);
  });
});
