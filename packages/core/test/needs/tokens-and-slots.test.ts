import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  defineComponent,
  needs,
  slot,
  slots,
  token,
  type Embedder,
  type MIEstimator,
  type RandomStream,
  type SlotBinding,
} from '../../src/index.js';

describe('a token', () => {
  it('is found by its name, in whichever module it was made', () => {
    expect(token('Random').key).toBe(needs.random.key);
    expect(token('Random').key).toBe(Symbol.for('ggmi/Random'));
    expect(token('Rondom').key).not.toBe(needs.random.key);
  });
});

describe('a slot', () => {
  it('says its kind, and whether it takes several', () => {
    expect(slot('embedder')).toEqual({ slotOf: 'embedder', many: false });
    expect(slots('mi-estimator')).toEqual({ slotOf: 'mi-estimator', many: true });
  });

  it('says what fills it where the config does not', () => {
    const filler = { use: '@acme/tools/words', options: { longest: 3 } };
    expect(slot('embedder', { default: filler })).toEqual({
      slotOf: 'embedder',
      many: false,
      defaults: [filler],
    });
    expect(slots('embedder', { defaults: [filler] }).defaults).toEqual([filler]);
  });
});

describe('defineComponent', () => {
  it('types what create receives from the needs, and changes nothing', () => {
    const declared = {
      id: '@acme/tools/filter',
      summary: 'Keeps everything.',
      resultVersion: 1,
      options: {
        '~standard': {
          version: 1,
          vendor: 'by-hand',
          validate: () => ({ value: { least: 2 } }),
          types: { input: {}, output: { least: 2 } },
        },
      },
      capabilities: { accepts: ['text'], filtersOnly: true },
      needs: {
        random: needs.random,
        embedder: slot('embedder'),
        candidates: slots('mi-estimator'),
      },
    } as const;
    const create = () => ({ curate: async () => ({ kept: [], drops: [] }) });
    const component = defineComponent('curator', {
      ...declared,
      create: (context) => {
        expectTypeOf(context.options.least).toEqualTypeOf<2>();
        expectTypeOf(context.needs.random).toEqualTypeOf<RandomStream>();
        expectTypeOf(context.needs.embedder).toEqualTypeOf<SlotBinding<'embedder'>>();
        expectTypeOf(context.needs.embedder.instance).toEqualTypeOf<Embedder>();
        expectTypeOf(context.needs.candidates).toEqualTypeOf<
          readonly SlotBinding<'mi-estimator'>[]
        >();
        expectTypeOf(context.needs.candidates[0]!.instance).toEqualTypeOf<MIEstimator>();
        return create();
      },
    });
    expect(component).toMatchObject(declared);
  });
});
