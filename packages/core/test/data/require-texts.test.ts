import { DataInvalidError, requireTexts, type Example } from '@ggmi/core';
import { describe, expect, it } from 'vitest';

const text: Example = { kind: 'text', id: 'a', prompt: '', response: 'yes' };
const vector: Example = { kind: 'vector', id: 'b', values: [1] };

describe('examples that must be texts', () => {
  it('are given back in their order', () => {
    expect(requireTexts([text, { ...text, id: 'c' }], '')).toEqual([text, { ...text, id: 'c' }]);
  });

  it('are refused with the id and the kind of the first that is none', () => {
    const refused = () => requireTexts([text, vector], 'Do something else.');
    expect(refused).toThrowError(DataInvalidError);
    expect(refused).toThrowError(/example 'b'.*kind vector/su);
    expect(refused).toThrowError(expect.objectContaining({ next: 'Do something else.' }));
  });
});
