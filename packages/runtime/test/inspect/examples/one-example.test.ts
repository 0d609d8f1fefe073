import { describe, expect, it } from 'vitest';
import { openExamples } from '../../../src/inspect/examples/open-examples.js';
import { RunOfExamples, texts } from './run-of-examples.js';

describe('one example', () => {
  it('comes with its prompt as it was sent, what it was shown and its log-probability', () => {
    const run = new RunOfExamples();
    const anchors = run.draw('anchors, draw 1', texts(3));
    const answer = { kind: 'text' as const, prompt: 'question 2', response: 'mine' };
    run.draw(
      'gpt, draw 1',
      [
        { ...answer, id: 'e2' },
        { ...answer, id: 'e2#1' },
      ],
      {
        role: 'generators.gpt',
        inputs: [anchors],
        parameters: {
          prompt: {
            kind: 'text',
            template:
              '{{#demonstrations}}{{prompt}}: {{response}}; {{/demonstrations}}{{prompt}}, {{tone}}?',
            values: { tone: 'calmly' },
            items: 'anchors',
          },
        },
        more: {
          prompts: [{ id: 'e2', demonstrations: ['e1', 'e0'] }],
          logProbabilities: [
            { draw: 0, logProbability: -1.5, promptId: 'e2' },
            { draw: 1, logProbability: -2.5, promptId: 'e2' },
          ],
        },
      },
    );
    const examples = openExamples(run.path);
    const pool = examples.pools()[1]!;
    expect(examples.example(pool.id, 1)).toMatchObject({
      index: 1,
      example: { id: 'e2#1' },
      logProbability: -2.5,
      prompt: {
        id: 'e2',
        demonstrations: [
          { id: 'e1', example: { response: 'answer 1' } },
          { id: 'e0', example: { response: 'answer 0' } },
        ],
        text: 'question 1: answer 1; question 0: answer 0; question 2, calmly?',
      },
    });
    expect(examples.example(pool.id, 0)).toMatchObject({ logProbability: -1.5 });
    expect([-1, 2].map((index) => examples.example(pool.id, index))).toEqual([
      undefined,
      undefined,
    ]);
    expect(examples.example('nothing', 0)).toBeUndefined();
  });

  it('names the anchor and the answers of other pools that belong to its prompt', () => {
    const run = new RunOfExamples();
    run.draw('anchors, draw 1', [...texts(3), { ...texts(1)[0]!, id: 'e20' }]);
    const answer = { kind: 'text' as const, prompt: 'question 2', response: 'mine' };
    const answers = ['e20', 'e2', 'e2#1'].map((id) => ({ ...answer, id }));
    const prompts = ['e2', 'e20'].map((id) => ({ demonstrations: [], id }));
    for (const name of ['gpt', 'llama']) {
      run.draw(`${name}, draw 1`, answers, { role: `generators.${name}`, more: { prompts } });
    }
    const other = answers.map((each) => ({ ...each, prompt: 'another' }));
    run.draw('free, draw 1', other, { role: 'generators.free' });
    run.draw('recorded, draw 1', texts(3), { role: 'generators.recorded' });
    run.draw('gpt, draw 2', answers, {
      role: 'generators.gpt',
      key: '0/generation/1',
      more: { prompts },
    });
    run.draw('held-out items, draw 1', texts(3), { key: '0/held-out/0' });
    const examples = openExamples(run.path);
    const pools = examples.pools();
    const [anchors, gpt, llama, free, recorded] = pools.map(({ id }) => id);
    const related = (pool: string | undefined, index: number) =>
      examples.example(pool!, index)!.related.map((each) => [each.pool, each.index, each.id]);
    const of = (pool: string | undefined) => [
      [pool, 1, 'e2'],
      [pool, 2, 'e2#1'],
    ];
    expect(related(anchors, 2)).toEqual([...of(gpt), ...of(llama), [recorded, 2, 'e2']]);
    expect(related(gpt, 2)).toEqual([[anchors, 2, 'e2'], ...of(llama), [recorded, 2, 'e2']]);
    expect(related(free, 1)).toEqual([]);
    expect(related(recorded, 2)).toEqual([[anchors, 2, 'e2'], ...of(gpt), ...of(llama)]);
    expect(related(pools.at(-1)!.id, 2)).toEqual([]);
  });

  it('of a source without prompts has the log-probability of its own draw', () => {
    const run = new RunOfExamples();
    run.draw('gpt, draw 1', texts(2), {
      role: 'generators.gpt',
      more: {
        failures: [{ draw: 0, code: 'X', reason: 'x' }],
        logProbabilities: [
          { draw: 1, logProbability: -1, promptId: 'none' },
          { draw: 2, logProbability: -2, promptId: 'none' },
        ],
      },
    });
    const examples = openExamples(run.path);
    const { id } = examples.pools()[0]!;
    const values = [0, 1].map((index) => examples.example(id, index)?.logProbability);
    expect(values).toEqual([-1, -2]);
  });

  it('shows what a curator made of it', () => {
    const run = new RunOfExamples();
    const items = texts(2);
    const draw = run.draw('gpt, draw 1', items, { role: 'generators.gpt' });
    const trimmed = { ...items[1]!, response: 'shorter' };
    run.curate('trim', draw, { kept: [trimmed, items[0]!], received: 2, drops: [] });
    const examples = openExamples(run.path);
    const { id } = examples.pools()[0]!;
    expect(examples.example(id, 0)).not.toHaveProperty('edited');
    expect(examples.example(id, 1)).toMatchObject({ example: items[1]!, edited: trimmed });
  });
});
