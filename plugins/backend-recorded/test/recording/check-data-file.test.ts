import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formats, opened, refusalOf } from '../opened.js';
import { parquetBytes } from '../formats/parquet-file.js';
import { recordingFile } from '../recording-file.js';

const response = { fields: { response: 'a' } };

describe('a file that cannot be a recording', () => {
  it('is named where it is missing, with the file that was meant', async () => {
    const folder = dirname(recordingFile('{"a":"x"}', 'answers.jsonl'));
    const near = await refusalOf(opened(join(folder, 'answer.jsonl'), response));
    expect(near.message).toMatch(/answer\.jsonl: received ENOENT/u);
    expect(near.next).toBe("Did you mean 'answers.jsonl'?");
    const far = await refusalOf(opened(join(folder, 'x.jsonl'), response));
    expect(far.next).toMatch(/relative to the folder of the config file/u);
    const nowhere = await refusalOf(opened(join(folder, 'sub', 'x.jsonl'), response));
    expect(nowhere.next).toMatch(/There is no folder/u);
  });

  it('is refused as a folder and where it is empty, whatever the policy', async () => {
    const folder = join(dirname(recordingFile('x')), 'sub');
    mkdirSync(folder);
    const { fields } = await refusalOf(opened(folder, response));
    expect(fields).toMatchObject({ received: 'a folder', expected: 'a file' });
    const skipping = { ...response, onBadRow: 'skip' };
    for (const format of Object.values(formats)) {
      const empty = await refusalOf(opened(recordingFile(''), skipping, { format }));
      expect(empty.fields).toMatchObject({ received: 'an empty file' });
    }
  });

  it.each([
    ['gzip', gzipSync('{"a":"x"}'), /a gzip archive/u, /gunzip/u],
    ['UTF-16', Buffer.from('\uFEFF{"a":"x"}', 'utf16le'), /UTF-16/u, /UTF-8/u],
    ['Parquet', parquetBytes([{ a: 'x' }]), /a Parquet file/u, /backend-recorded\/jsonl/u],
  ])('is recognised as %s', async (_, content, message, next) => {
    const error = await refusalOf(opened(recordingFile(content, 'data.parquet'), response));
    expect(error.message).toMatch(message);
    expect(error.next).toMatch(next);
  });

  it.each([
    ['csv', 'a,b\nx,1\n'],
    ['json', '[\n{"a":"x"}\n]\n'],
  ])('is told by its name to be %s when it cannot be read', async (extension, content) => {
    const error = await refusalOf(opened(recordingFile(content, `data.${extension}`), response));
    expect(error.next).toContain(`which '@ggmi/backend-recorded/${extension}' reads`);
  });

  it('is read all the same where only its name is of another format', async () => {
    expect((await opened(recordingFile('{"a":"x"}', 'data.json'), response)).size).toBe(1);
  });
});
