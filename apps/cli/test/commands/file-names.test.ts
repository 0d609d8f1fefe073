import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/commands/file-names.js';

describe('names of files', () => {
  it('keep letters, digits and a few signs, and lead to no other folder', () => {
    expect(fileNames(['ggmi_a', '../../etc/passwd', '.hidden', 'a b\u202e\0<c>', ''])).toEqual([
      'ggmi_a',
      '-..-etc-passwd',
      'hidden',
      'a-b-c-',
      'unnamed',
    ]);
  });

  it('stay apart, also where a file system knows no case, and short enough for one', () => {
    expect(fileNames(['A', 'a', 'a'])).toEqual(['A', 'a-2', 'a-3']);
    expect(fileNames(['x'.repeat(500)])[0]).toHaveLength(120);
  });
});
