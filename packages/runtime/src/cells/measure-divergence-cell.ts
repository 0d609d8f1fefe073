import { randomStream } from '@ggmi/numerics';
import type { Distribution, JsonObject, PostTrainer, VectorExample } from '@ggmi/core';
import type { CellComponents, CellTask, CellType } from './cell.js';
import {
  compareBySamples,
  type ComparedLaws,
  type SampledDivergence,
} from './compare-by-samples.js';
import { drawSetting, type SettingParameters } from './draw-setting.js';
import {
  measureGapErrors,
  measureGenerator,
  measureModel,
  type GapErrors,
  type GeneratorMeasures,
  type ModelMeasures,
} from './measure-laws.js';

interface MeasureParameters extends SettingParameters {
  readonly trainingKey: string;
  readonly measurementKey: string;
  /** Draws of every law in a round. */
  readonly samples: number;
  readonly rounds: number;
  readonly densities: 'monte-carlo' | 'none';
  /** The cell's names of the divergence estimators that see samples. */
  readonly estimators: readonly string[];
}

/** One setting: both models against the truth. */
export interface DivergencePayload extends JsonObject {
  readonly densities: {
    readonly anchors: ModelMeasures;
    readonly synthetic: ModelMeasures;
    readonly generator: GeneratorMeasures;
    readonly gapErrors: GapErrors;
  } | null;
  /** By the cell's name of the estimator. */
  readonly estimates: Readonly<Record<string, SampledDivergence>>;
}

/** What the cell calls an estimator by its name in the config, which may be `trainer` as well. */
export function estimatorRole(name: string): string {
  return `estimator/${name}`;
}

/**
 * A whole setting of a divergence reading: the truth and the generator are drawn, data from both, a
 * model is trained on each, and both models are held against the truth.
 */
export const measureDivergenceCell: CellType<MeasureParameters, DivergencePayload> = {
  type: 'measure-divergence',
  version: 2,
  inResults: true,
  async execute({ parameters, components, signal }) {
    const source = await components.instance('generator', 'anchors');
    const generator = await components.instance('generator', 'generator');
    const drawn = await drawSetting({ source, generator }, parameters, signal);
    const setting = randomStream(parameters.settingKey);
    const none = { kind: 'none', id: 'none' } as const;
    const truth = lawOf(source.distribution?.({ prompt: none, setting }));
    const model = lawOf(generator.distribution?.({ prompt: drawn.prompt, setting }));
    const train = async (name: string, examples: readonly VectorExample[]) =>
      trainedLaw(await components.instance('post-trainer', name), examples, {
        key: parameters.trainingKey,
        signal,
      });
    const laws: ComparedLaws = {
      truth,
      anchors: await train('anchorTrainer', drawn.anchors),
      synthetic: await train('trainer', drawn.synthetic),
    };
    return {
      densities: measureDensities(laws, model, parameters),
      estimates: await estimate(laws, components, { parameters, signal }),
    };
  },
};

async function trainedLaw(
  trainer: PostTrainer,
  examples: readonly VectorExample[],
  { key, signal }: { readonly key: string; readonly signal: AbortSignal },
): Promise<Distribution> {
  const data = { kind: 'vector', examples } as const;
  const model = await trainer.train(data, { random: randomStream(key), signal });
  return lawOf(model.distribution?.());
}

function lawOf(law: Distribution | undefined): Distribution {
  if (law === undefined) throw new TypeError('a divergence reading needs distribution()');
  return law;
}

function measureDensities(
  laws: ComparedLaws,
  generator: Distribution,
  { densities, samples, measurementKey }: MeasureParameters,
): DivergencePayload['densities'] {
  if (densities === 'none') return null;
  const options = { draws: samples, random: randomStream(measurementKey).fork('densities') };
  const { truth } = laws;
  const anchors = measureModel(laws.anchors, truth, { ...options, name: 'anchors' });
  const synthetic = measureModel(laws.synthetic, truth, { ...options, name: 'synthetic' });
  return {
    anchors,
    synthetic,
    generator: measureGenerator(generator, truth, options),
    gapErrors: measureGapErrors(laws, { anchors, synthetic }, { ...options, truth }),
  };
}

async function estimate(
  laws: ComparedLaws,
  components: CellComponents,
  { parameters, signal }: Pick<CellTask<MeasureParameters>, 'parameters' | 'signal'>,
): Promise<Record<string, SampledDivergence>> {
  const { samples, rounds, measurementKey } = parameters;
  const estimates: Record<string, SampledDivergence> = {};
  for (const name of parameters.estimators) {
    const estimator = await components.instance('divergence-estimator', estimatorRole(name));
    const random = randomStream(measurementKey).fork('rounds');
    estimates[name] = await compareBySamples(estimator, laws, { samples, rounds, random, signal });
  }
  return estimates;
}
