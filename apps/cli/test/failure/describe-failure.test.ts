import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/failure/describe-failure.js';
import { showFailure } from '../../src/failure/show-failure.js';
import { writtenScreen } from '../fixtures/written-screen.js';

const parts = { code: 'DATA_INVALID', message: 'row 3 is empty.', next: 'Fill it.' };

function shown(error: unknown): string {
  const screen = writtenScreen('pipe');
  showFailure(describeFailure(error), screen);
  return screen.written.join('');
}

describe('describeFailure', () => {
  it('shows an expected error as code, sentence and next step, without a stack', () => {
    expect(shown(new GgmiError(parts))).toBe(
      'error DATA_INVALID\nrow 3 is empty.\n\nnext: Fill it.\n',
    );
    expect(describeFailure(new GgmiError(parts)).exitCode).toBe(2);
  });

  it('names the causes of an expected error, without their stacks', () => {
    const cause = new Error('outer', { cause: new Error('inner') });
    const text = shown(new GgmiError({ ...parts, cause }));
    expect(text).toContain('row 3 is empty.\ncause: outer\ncause: inner\n');
    expect(text).not.toContain('    at ');
  });

  it('ends with causes that form a circle', () => {
    const cause = new Error('round');
    cause.cause = cause;
    expect(shown(new GgmiError({ ...parts, cause })).match(/cause: round/g)).toHaveLength(1);
  });

  it('shows anything else as a bug, with its stack and a request to report it', () => {
    const text = shown(new TypeError('x is undefined'));
    expect(text).toContain('TypeError: x is undefined\n    at ');
    expect(text).toContain('Please report it');
    expect(describeFailure(new TypeError('x')).exitCode).toBe(1);
    expect(describeFailure('thrown text')).toMatchObject({ message: 'thrown text', exitCode: 1 });
  });

  it('counts the failure of a component as a bug, with the next step that it names', () => {
    const failure = describeFailure(new GgmiError({ ...parts, code: 'COMPONENT_FAILED' }));
    expect(failure).toMatchObject({ exitCode: 1, next: 'Fill it.' });
  });

  it('keeps the lines of a next step: a command in it stands alone', () => {
    const text = shown(new GgmiError({ ...parts, next: 'Run this:\n  ggmi run a.yaml' }));
    expect(text).toContain('next: Run this:\n  ggmi run a.yaml\n');
  });

  it('keeps the lines of a message and sends nothing that a terminal acts on', () => {
    const text = shown(new GgmiError({ ...parts, message: 'two\n  lines\x1b[2J\u202e' }));
    expect(text).toContain('two\n  lines\\u{1b}[2J\\u{202e}\n');
  });
});
