import { describe, expect, it } from 'vitest';
import { runPath } from '../../src/shell/run-paths.js';

describe('the address of a page', () => {
  it.each([
    ['..', '/runs/a/..'],
    ['a/b?c#d', '/runs/a/a%2Fb%3Fc%23d'],
    ['é\u202e', '/runs/a/%C3%A9%E2%80%AE'],
    // Half of a surrogate pair, as a damaged summary may hold, is no text: U+FFFD stands for it.
    ['x\ud800', '/runs/a/x%EF%BF%BD'],
  ])('has the name %j as one part', (name, path) => {
    expect(runPath('a', name)).toBe(path);
  });
});
