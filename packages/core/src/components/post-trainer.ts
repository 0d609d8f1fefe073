import type { Distribution } from '../data/distribution.js';
import type { Dataset } from '../data/dataset.js';
import type { Example, ExampleKind } from '../data/example.js';
import type { JsonObject, JsonValue } from '../data/json-value.js';
import type { TrainerLaw } from '../data/law.js';
import type { Matrix } from '../data/matrix.js';
import type { RandomStream } from '../needs/random-stream.js';
import type { CheckContext, ComponentFinding } from './component-finding.js';

/**
 * A randomised map from a data set to a model: S → W.
 *
 * `train` is symmetric in its data (it orders them by its own stream), a pure function of data,
 * options and stream as far as the capabilities say, and idempotent. Training on an empty data set
 * gives the base.
 */
export interface PostTrainer {
  /** What training on this data will cost; no side effect. */
  plan(data: Dataset): TrainingPlan;
  train(data: Dataset, context: TrainingContext): Promise<TrainedModel>;
  /** Opens a model again by its reference; only where `capabilities.reopens` is true. */
  attach?(reference: TrainedModelReference): Promise<TrainedModel>;
  /** A sufficient statistic of the data for W. Only where `capabilities.sufficientStatistic` is true. */
  statistic?(data: Dataset): readonly number[];
  /** The exact law on `items` examples of `columns` numbers each, where `capabilities.law` is true. */
  law?(shape: { readonly items: number; readonly columns: number }): TrainerLaw;
  /** A digest of everything outside the options that decides W: the bytes of a base corpus. */
  fingerprint?(): Promise<string>;
  /** What `ggmi doctor` finds of what the component needs outside this process. */
  check?(context: CheckContext): Promise<readonly ComponentFinding[]>;
  dispose?(): Promise<void>;
}

/** What a training is given beside its data. */
export interface TrainingContext {
  readonly random: RandomStream;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: TrainingEvent) => void;
}

/** Progress of one training. */
export interface TrainingEvent {
  /** In [0, 1]. */
  readonly progress: number;
  readonly message?: string;
}

/** A forecast; an unknown figure is absent, not 0. */
export interface TrainingPlan {
  readonly tokens?: number;
  readonly seconds?: number;
  readonly money?: { readonly amount: number; readonly currency: string };
}

/** W, behind the readings that it can give. */
export interface TrainedModel {
  readonly reference: TrainedModelReference;
  /** Losses of the examples, order kept, in one batched call. */
  losses(examples: readonly Example[], context: { readonly signal: AbortSignal }): Promise<Losses>;
  /**
   * What the model predicts for the examples before the loss compares it with them: a row per
   * example, order kept, finite numbers, and equally many columns whatever data (some) it was
   * trained on. The loss of an example must follow from its row and the example: readings of
   * predictions (f-CMI) are held to be at least those of losses. Only where
   * `capabilities.predictions` is true.
   */
  predict?(
    examples: readonly Example[],
    context: { readonly signal: AbortSignal },
  ): Promise<Matrix>;
  /** W as a vector. Absent where `capabilities.weights` is `none`. */
  parameters?(): ModelParameters;
  /** Readings along the training, such as gradient norms by step. */
  trajectory?(): Readonly<Record<string, readonly number[]>>;
  /** Responses of the trained model itself. */
  sample?(prompts: readonly string[], context: TrainingContext): Promise<readonly string[]>;
  /** The trained model as a law of items. Only where `capabilities.distribution` is true. */
  distribution?(): Distribution;
  /**
   * Model embeddings of examples, one row each, row-major, order kept. Only where
   * `capabilities.embeds` is true.
   */
  embed?(examples: readonly Example[]): Promise<{ columns: number; values: Float64Array }>;
  /**
   * The model as one file that other programs serve, adapters merged. Absent where there is none. Equal
   * models give equal bytes.
   */
  file?(): Promise<{ readonly format: 'gguf'; readonly bytes: Uint8Array }>;
  dispose?(): Promise<void>;
}

/** Plain data that crosses threads and re-opens a model. */
export interface TrainedModelReference {
  /** The post-trainer's component id. */
  readonly trainer: string;
  readonly details: JsonObject;
}

/** Per-example losses. */
export interface Losses {
  readonly values: Float64Array;
  /** Every value lies in [0, bound]; `null` where no bound exists. */
  readonly bound: number | null;
  readonly unit: 'loss' | 'squared-error';
  /** The undivided log-loss of the same examples, nats per byte of response. */
  readonly natsPerByte?: Float64Array;
}

/** Parameters of a trained model. */
export interface ModelParameters {
  readonly vector: Float64Array;
  /** Standard deviation of declared output noise on W, per coordinate, where there is one. */
  readonly noiseStandardDeviation?: number;
}

/** What the host may ask of a post-trainer, and what the config check holds it to. */
export interface PostTrainerCapabilities {
  readonly accepts: ExampleKind;
  readonly boundedLoss: boolean;
  readonly weights: 'full' | 'adapter' | 'none';
  readonly adapts: 'parameters' | 'exported-adapter' | 'prompt';
  /** False where training draws nothing: replicates over training seeds are then identical. */
  readonly seeded: boolean;
  readonly sufficientStatistic: boolean;
  readonly reopens: boolean;
  readonly law: boolean;
  /** Whether trained models give `distribution`. Absent means false. */
  readonly distribution?: boolean;
  /** Whether trained models give `predict`. Absent means false. */
  readonly predictions?: boolean;
  /** Whether trained models give `embed`. Absent means false. */
  readonly embeds?: boolean;
  /** The option that the host may calibrate on anchors, and the values it tries, weakest first. */
  readonly strength?: { readonly option: string; readonly grid: readonly JsonValue[] };
}
