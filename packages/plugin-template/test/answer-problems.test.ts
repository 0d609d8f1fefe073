import { describe, expect, it } from 'vitest';
import { answerProblems, pluginKindOf } from '../src/index.js';

function answersAt(fault: Parameters<typeof answerProblems>[0]): readonly string[] {
  return answerProblems(fault).map(({ answer }) => answer);
}

const sound = { name: 'my-estimator', kind: 'estimator' };

describe('answers', () => {
  it.each(['my-estimator', '@acme/estimator-ring', '@a1/x', 'knn2', 'a'.repeat(214)])(
    'may name a package %s',
    (name) => {
      expect(answerProblems({ ...sound, name })).toEqual([]);
    },
  );

  it.each([
    '',
    'My-Estimator',
    '../up',
    '@acme',
    '@acme/',
    'a b',
    '-x',
    'x-',
    'x--y',
    '1st',
    '.x',
    "x'",
    'a'.repeat(215),
  ])('may not name a package %j', (name) => {
    expect(answersAt({ ...sound, name })).toEqual(['name']);
  });

  it('may not take the scope of the project', () => {
    expect(answerProblems({ ...sound, name: '@ggmi/estimator-ring' })).toEqual([
      expect.objectContaining({ answer: 'name', expected: expect.stringContaining('of your own') }),
    ]);
  });

  it('come back with all that is wrong at once', () => {
    const faults = {
      name: 'A',
      kind: 'oracle',
      component: 'B c',
      description: 'two\nlines',
      author: ' ',
      license: 'MIT"',
    };
    expect(answersAt(faults)).toEqual([
      'name',
      'kind',
      'component',
      'description',
      'author',
      'license',
    ]);
  });

  it('may call an estimator by the name that the contract has for it', () => {
    expect(pluginKindOf('mi-estimator')).toBe('estimator');
    expect(pluginKindOf('estimator')).toBe('estimator');
    expect(pluginKindOf('oracle')).toBeUndefined();
  });
});
