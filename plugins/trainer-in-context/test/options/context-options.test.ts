import { describe, expect, it } from 'vitest';
import { contextOptions, generativeOptions } from '../../src/index.js';

describe('the template of a context', () => {
  it.each([
    ['', /shows no data/u],
    ['{{prompt}}', /shows no data/u],
    ['{{#demonstrations}}{{prompt}}{{/demonstrations}}{{prompt}}', /not name '\{\{response\}\}'/u],
    ['{{#demonstrations}}{{response}}{{/demonstrations}}', /not ask '\{\{prompt\}\}'/u],
    ['{{#demonstrations}}{{response}}{{/demonstrations}}{{prompt}}{{answer}}', /'\{\{answer\}\}'/u],
    ['{{#demonstrations}}{{respons}}{{response}}{{/demonstrations}}{{prompt}}', /respons\}/u],
    ['{{#demonstrations}}{{response}}{{/demonstrations}}{{prompt}}{{response}}', /response/u],
    ['\n{{#demonstrations}}{{response}}', /line 2.*without an end/u],
  ])('%j is refused with the reason', (template, reason) => {
    const issues = contextOptions.safeParse({ template }).error?.issues;
    expect(issues).toMatchObject([{ path: ['template'], message: expect.stringMatching(reason) }]);
  });

  it('has a default that passes', () => {
    const { demonstrations, contextBytes, template } = contextOptions.parse({});
    expect(contextOptions.safeParse({ template }).success).toBe(true);
    expect({ demonstrations, contextBytes }).toEqual({ demonstrations: 3, contextBytes: 8000 });
    expect(generativeOptions.parse({}).draws).toBe(1);
  });
});
