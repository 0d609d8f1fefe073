import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/cells/examples-payload.js';
import { checkConfig } from '../../src/check/check-config.js';
import { evaluateInMemory } from '../../src/run/evaluate-in-memory.js';
import { evaluateWithStore } from '../run/evaluate-with-store.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from './text-config.js';

async function evaluated(change: object = {}) {
  const checked = await checkConfig({ data: textConfig(change), workingDirectory: fixtures });
  const { result, payloads } = await evaluateWithStore(checked);
  const drawOf = (label: string) => {
    const cell = result.cells.find((each) => each.label === label);
    return readExamples(payloads.get(cell!.address)!);
  };
  return { result, payloads, drawOf };
}

const { result, payloads, drawOf } = await evaluated();

describe('an evaluation with text prompts', () => {
  it('pairs every generated example with the anchor that it was asked about', () => {
    expect(result.status).toBe('complete');
    const anchors = drawOf('anchors, draw 1').examples;
    const { examples } = drawOf('parrot, draw 1');
    const pairs = (all: typeof examples) =>
      all.map((each) => (each.kind === 'text' ? [each.id, each.prompt] : []));
    expect(examples).toHaveLength(12);
    expect(pairs(examples)).toEqual(pairs(anchors));
  });

  it('asks a second generator the same', async () => {
    const other = { use: '@acme/speaker/parrot', options: { emptyEvery: 3 } };
    const both = await evaluated({
      generators: { parrot: { use: '@acme/speaker/parrot' }, other },
    });
    expect(both.drawOf('other, draw 1').prompts).toEqual(drawOf('parrot, draw 1').prompts);
    expect(both.drawOf('parrot, draw 1')).toEqual(drawOf('parrot, draw 1'));
  });

  it('counts empty answers and goes on', async () => {
    const some = { parrot: { use: '@acme/speaker/parrot', options: { emptyEvery: 2 } } };
    const after = await evaluated({ generators: some });
    const { examples, failures } = after.drawOf('parrot, draw 1');
    expect(examples.length + failures.length).toBe(12);
    expect(failures.length).toBeGreaterThan(0);
    expect(after.result.summary!.quantities).toContainEqual(
      expect.objectContaining({ id: 'failed-draws', arm: 'parrot' }),
    );
  });

  it('asks recorded data nothing, and keeps their cells as they are without a prompt', async () => {
    const recorded = { use: '@acme/speaker/sums', options: { size: 20 } };
    const withPrompt = await evaluated({ generators: { recorded } });
    const data = { ...textConfig({ generators: { recorded } }), prompt: { kind: 'none' } } as const;
    const checked = await checkConfig({ data, workingDirectory: fixtures });
    const without = await evaluateWithStore(checked);
    expect([...withPrompt.payloads]).toEqual([...without.payloads]);
  });

  it('is another where the template is another, but for anchors and held-out data', async () => {
    const template = '{{#demonstrations}}{{prompt}} {{response}}{{/demonstrations}}{{prompt}}';
    const after = await evaluated({ prompt: { template } });
    const kept = [...payloads.keys()].filter((address) => after.payloads.has(address));
    const labels = result.cells.filter(({ address }) => kept.includes(address));
    expect(labels.map(({ label }) => label).filter((label) => label.includes('parrot'))).toEqual(
      [],
    );
    expect(kept.length).toBeGreaterThan(2);
  });

  it('is refused before anything is drawn where its prompts are too few for a reading', async () => {
    const reading = (pairs: number) => ({
      plugins: ['./plugins/speaker.js', './plugins/toy.js', './plugins/supersample.js'],
      estimators: { ld: { use: '@ggmi/estimator-supersample/ld-cmi-logistic' } },
      readings: { r: { type: 'supersample', runs: 2, pairs, estimators: ['ld'] } },
      prompt: { draws: 3 },
    });
    const data = textConfig(reading(7));
    const tooFew = await checkConfig({ data, workingDirectory: fixtures });
    await expect(evaluateInMemory(tooFew, new AbortController().signal)).rejects.toMatchObject({
      code: 'POOL_TOO_SMALL',
      message: expect.stringContaining('from generators.parrot, which asks 12: its pairs can be 6'),
    });
    expect((await evaluated(reading(6))).result.status).toBe('complete');
  });

  it('can ask for new items', async () => {
    const template = '{{#demonstrations}}{{prompt}} {{response}}\n{{/demonstrations}}Another:';
    const after = await evaluated({
      prompt: { template, items: 'none', draws: 2 },
      generators: { parrot: { use: '@acme/speaker/parrot', count: 10 } },
    });
    const { examples } = after.drawOf('parrot, draw 1');
    expect(examples).toHaveLength(10);
    expect(examples[1]).toMatchObject({
      id: 'item-1#1',
      prompt: expect.stringMatching(/^And \d+\?$/),
    });
  });
});
