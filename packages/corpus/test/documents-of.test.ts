import { documentsOf } from '@ggmi/corpus';
import { describe, expect, it } from 'vitest';

describe('the documents of a corpus', () => {
  it('are apart by lines that are empty or blank, however they end', () => {
    const text = '\n one\ntwo \n\nthree\r\n \t\r\n\r\nfour\n\n';
    expect(documentsOf(text)).toEqual(['one\ntwo', 'three', 'four']);
  });

  it('are none where there is no text', () => {
    expect(documentsOf(' \n\n\t\n')).toEqual([]);
  });
});
