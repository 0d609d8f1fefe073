import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { ConfigInvalidError } from '../../src/problems/config-invalid-error.js';
import type { ConfigProblem } from '../../src/problems/config-problem.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from './text-config.js';

async function problems(change: object): Promise<readonly Partial<ConfigProblem>[]> {
  const data = textConfig(change);
  try {
    await checkConfig({ data, workingDirectory: fixtures });
    return [];
  } catch (error) {
    if (ConfigInvalidError.is(error)) return error.problems;
    throw error;
  }
}

/** `CODE path` of every problem of the text config with changes. */
async function faults(change: object): Promise<readonly string[]> {
  return (await problems(change)).map(({ code, path }) => `${code} ${path}`);
}

const shows = '{{#demonstrations}}{{response}}{{/demonstrations}}';
const parrot = { use: '@acme/speaker/parrot' };

describe('a text prompt fits', () => {
  it('as it stands, and with recorded data beside it', async () => {
    expect(await faults({})).toEqual([]);
    const recorded = { use: '@acme/speaker/sums' };
    expect(await faults({ generators: { parrot, recorded } })).toEqual([]);
  });

  it('with the text of its file, which decides what is computed', async () => {
    const data = textConfig({
      prompt: { template: { file: './sums.prompt.txt' }, values: { task: 'T' } },
    });
    const { config } = await checkConfig({ data, workingDirectory: fixtures });
    expect(config.prompt).toMatchObject({ template: expect.stringMatching(/^\{\{task\}\}\n/) });
  });

  it('at every point of a sweep over k', async () => {
    const sweep = { k: { 'prompt.demonstrations': [0, 3, 12] } };
    expect(
      await problems({ anchors: { use: '@acme/speaker/sums', count: 12 }, sweep }),
    ).toMatchObject([
      {
        code: 'SAMPLE_TOO_SMALL',
        path: 'prompt.demonstrations',
        received: expect.stringContaining('12 shown in every prompt'),
        expected: 'at least 13 anchors',
      },
    ]);
  });

  it.each<[string, object]>([
    ["a near name: 'prompt'", { template: `${shows}{{promt}}{{prompt}}` }],
    [
      "a near name: 'response'",
      { template: '{{#demonstrations}}{{reponse}}{{/demonstrations}}{{prompt}}' },
    ],
    [
      "a near name: 'task'",
      { template: `${shows}{{prompt}}{{taks}}{{task}}`, values: { task: 'x' } },
    ],
  ])('only with placeholders that exist, and names %s', async (words, prompt) => {
    const [problem, ...others] = await problems({ prompt });
    expect(problem).toMatchObject({ code: 'PLACEHOLDER_UNKNOWN', path: 'prompt.template' });
    expect(words).toContain(`'${problem!.nearest}'`);
    expect(others).toEqual([]);
  });

  it('only where the answer that is asked for is not shown', async () => {
    expect(await faults({ prompt: { template: `${shows}{{prompt}}{{response}}` } })).toEqual([
      'PLACEHOLDER_UNKNOWN prompt.template',
    ]);
  });

  it('only where it shows what it is to show', async () => {
    expect(await faults({ prompt: { template: `${shows} next:` } })).toEqual([
      'PLACEHOLDER_MISSING prompt.template',
    ]);
    expect(await faults({ prompt: { template: '{{prompt}}' } })).toEqual([
      'PLACEHOLDER_MISSING prompt.template',
    ]);
    expect(await faults({ prompt: { template: '{{prompt}}', demonstrations: 0 } })).toEqual([]);
  });

  it('only with values that are named, by names of their own', async () => {
    const template = `${shows}{{prompt}}{{task}}`;
    expect(await faults({ prompt: { template, values: { task: 'a', condition: 'b' } } })).toEqual([
      'PLACEHOLDER_UNUSED prompt.values.condition',
    ]);
    expect(await faults({ prompt: { template, values: { task: 'a', prompt: 'b' } } })).toEqual([
      'NAME_INVALID prompt.values.prompt',
    ]);
    expect(await faults({ prompt: { values: { 'two words': 'x' } } })).toContain(
      'NAME_INVALID prompt.values["two words"]',
    );
  });

  it('only with a template that can be read', async () => {
    const file = (name: string) => faults({ prompt: { template: { file: name } } });
    expect(await file('./nowhere.txt')).toEqual(['TEMPLATE_UNREADABLE prompt.template.file']);
    expect(await file('./broken.prompt.txt')).toEqual(['TEMPLATE_UNREADABLE prompt.template.file']);
    expect(await faults({ prompt: { template: 'a\n{{prompt' } })).toEqual([
      'TEMPLATE_INVALID prompt.template',
    ]);
  });

  it('new items only as items or responses, and anchors only as responses', async () => {
    expect(await faults({ prompt: { answer: 'item' } })).toEqual([
      'ANSWER_UNSUPPORTED prompt.answer',
    ]);
    const none = { items: 'none', template: `${shows} next:` };
    const generators = { parrot: { ...parrot, count: 20 } };
    expect(await faults({ prompt: { ...none, answer: 'item' }, generators })).toEqual([]);
    expect(await faults({ prompt: { ...none, answer: 'response' }, generators })).toEqual([]);
  });

  it('counts that whole prompts make, and none where anchors are asked about', async () => {
    const counted = (count: number) => ({ generators: { parrot: { ...parrot, count } } });
    expect(await faults({ ...counted(7), prompt: { draws: 3 } })).toEqual([
      'COUNT_UNEVEN generators.parrot.count',
    ]);
    expect(await faults({ ...counted(9), prompt: { draws: 3 } })).toEqual([]);
    const anchors = { use: '@acme/speaker/sums', count: 5 };
    expect(await faults({ ...counted(6), anchors })).toEqual([
      'COUNT_UNEVEN generators.parrot.count',
    ]);
    const none = { items: 'none', template: `${shows} next:` };
    expect(await faults({ prompt: none })).toEqual(['COUNT_MISSING generators.parrot.count']);
  });

  it('only anchors of text', async () => {
    const vectors = await problems({
      anchors: { use: '@ggmi/backend-toy/gaussian-source', count: 9 },
    });
    expect(vectors.map(({ code, path }) => `${code} ${path}`)).toContain(
      'PROMPT_UNSUPPORTED prompt.kind',
    );
  });
});
