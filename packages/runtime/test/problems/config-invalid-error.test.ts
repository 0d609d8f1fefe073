import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { ConfigInvalidError } from '../../src/problems/config-invalid-error.js';
import type { ConfigProblem } from '../../src/problems/config-problem.js';

const unknownKey: ConfigProblem = {
  code: 'KEY_UNKNOWN',
  path: 'estimators.ksg1.options.kk',
  file: 'eval.yaml',
  line: 14,
  column: 7,
  received: "'kk'",
  expected: 'a key that exists here',
  existing: ['k', 'norm'],
  nearest: 'k',
  next: "Did you mean 'k'?",
};
const overridden: ConfigProblem = {
  code: 'VALUE_TYPE',
  path: 'seed',
  file: 'eval.yaml',
  override: '--set seed=x',
  received: "'x'",
  expected: 'an integer of at least 0',
  next: 'Write an integer of at least 0.',
};

describe('ConfigInvalidError', () => {
  it('lists every problem with number, place, cause, choices and next step', () => {
    const error = new ConfigInvalidError({
      subject: 'eval.yaml',
      problems: [unknownKey, overridden],
    });
    expect(error.message).toBe(
      [
        'eval.yaml has 2 problems:',
        '',
        ' 1. eval.yaml:14:7  estimators.ksg1.options.kk: unknown key [KEY_UNKNOWN]',
        "      received 'kk'; expected a key that exists here",
        "      exists: 'k', 'norm'",
        "      next: Did you mean 'k'?",
        '',
        ' 2. --set seed=x  seed: wrong type [VALUE_TYPE]',
        "      received 'x'; expected an integer of at least 0",
        '      next: Write an integer of at least 0.',
      ].join('\n'),
    );
  });

  it('is recognised by brand and code, and carries the problems as data', () => {
    const error: unknown = new ConfigInvalidError({ subject: 'x', problems: [unknownKey] });
    expect(GgmiError.is(error, 'CONFIG_INVALID')).toBe(true);
    expect(ConfigInvalidError.is(error) && error.fields['problems']).toEqual([unknownKey]);
    expect(ConfigInvalidError.is(new Error('x'))).toBe(false);
  });

  it('says how many more exist than it lists', () => {
    const existing = Array.from({ length: 15 }, (_, index) => `key-${index}`);
    const problem: ConfigProblem = { ...unknownKey, existing };
    const { message } = new ConfigInvalidError({ subject: 'x', problems: [problem] });
    expect(message).toContain("'key-11' and 3 more");
    expect(message).not.toContain('key-12');
  });
});
