import { describe, expect, it } from 'vitest';
import { exportGguf, shapeOf, trainerOptions } from '../../src/index.js';
import { problems, SMALL, train } from '../byte-llama-harness.js';

const name = 'byte-llama';

describe('the file of a trained model', () => {
  it('holds the parameters of a model trained in full', async () => {
    const model = await train({ ...SMALL, epochs: 1 }, problems);
    const parameters = model.parameters?.().vector ?? new Float64Array();
    const shape = shapeOf(trainerOptions.parse(SMALL));
    const file = await model.file?.();
    expect(file).toEqual({ format: 'gguf', bytes: exportGguf({ shape, parameters, name }) });
  });

  it('holds adapters merged into the base: without data the base, with data another model', async () => {
    const options = { ...SMALL, mode: 'lora', epochs: 1 };
    const base = await (await train(SMALL, [])).file?.();
    const untrained = await (await train(options, [])).file?.();
    const trained = await (await train(options, problems)).file?.();
    expect(untrained).toEqual(base);
    expect(trained?.bytes.length).toBe(base?.bytes.length);
    expect(trained).not.toEqual(base);
  });
});
