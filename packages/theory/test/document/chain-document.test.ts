import { describe, expect, it } from 'vitest';
import { chainDocumentProblems, namedExamples, parseChainDocument } from '@ggmi/theory';
import { problemsOf } from '../chain/problems-of.js';

describe('a chain document', () => {
  it.each(namedExamples)('of the stored chain $id has no problem', ({ chain }) => {
    expect(chainDocumentProblems(JSON.parse(JSON.stringify(chain)))).toEqual([]);
  });

  it.each([
    ['an unknown kind', { kind: 'quantum' }, 'kind', "'quantum'"],
    ['no kind', {}, 'kind', 'nothing'],
    ['a list', [], '', 'a list'],
    [
      'a key of the other kind',
      { ...namedExamples[0]!.chain, promptMap: [[1]] },
      'promptMap',
      'an unknown key',
    ],
  ])('with %s is refused with place and value', (_, value, path, received) => {
    expect(chainDocumentProblems(value)).toContainEqual(
      expect.objectContaining({ path, received }),
    );
  });

  it('is parsed into a chain or an error that lists every problem', () => {
    expect(() => parseChainDocument({ kind: 'linear-gaussian' })).toThrow(
      expect.objectContaining({ code: 'CHAIN_MALFORMED' }),
    );
    // Nine fields, each missing.
    expect(problemsOf(() => parseChainDocument({ kind: 'linear-gaussian' }))).toHaveLength(9);
  });
});
