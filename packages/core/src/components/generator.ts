import type { Distribution } from '../data/distribution.js';
import type { ExampleKind, Example } from '../data/example.js';
import type { GeneratorLaw, SourceLaw } from '../data/law.js';
import type { Prompt, PromptKind } from '../data/prompt.js';
import type { RandomStream } from '../needs/random-stream.js';
import type { CheckContext, ComponentFinding } from './component-finding.js';

/** M and its curation noise, or any other source of examples: a data set, recorded generations. */
export interface Generator {
  /**
   * Yields one Generation per prompt and draw, in any order, failures included.
   * Every draw uses `request.random.fork(prompt.id).fork(String(draw))`; a finite pool is put in
   * an order by `request.random.fork(prompt.id)` and drawn without replacement.
   * A text prompt says how its answer becomes an example: see `answeredGeneration`. A generation is
   * kept from the moment that it is yielded, so yield it as soon as it is there: see
   * `generateConcurrently`.
   */
  generate(request: GenerationRequest): AsyncIterable<Generation>;
  /**
   * ln q(response | prompt) of each pair, nats, under the law that `generate` samples from; −Infinity
   * where it cannot give the response. Only where `capabilities.scoring` is `exact`.
   */
  score?(request: ScoringRequest): Promise<Float64Array>;
  /**
   * H(M | prompt) of each prompt, nats per item: the information gain ΔI of the theory. Differential
   * for continuous items. Only where `capabilities.entropy` is true.
   */
  entropy?(
    prompts: readonly Prompt[],
    context: { readonly signal: AbortSignal },
  ): Promise<Float64Array>;
  /** The number of examples in a finite pool. Only where `capabilities.pool` is `finite`. */
  size?(): Promise<number>;
  /** What a finite pool was given and left out, by reason: `size` counts without it. */
  drops?(): Promise<readonly DroppedRows[]>;
  /** The exact law for prompts of this length (0 for a source), where `capabilities.law` is true. */
  law?(shape: { readonly promptLength: number }): SourceLaw | GeneratorLaw;
  /**
   * The law of one item, given the prompt, as something to draw from. Only where
   * `capabilities.distribution` is true.
   */
  distribution?(request: DistributionRequest): Distribution;
  /**
   * A digest of everything outside the options that decides what is generated: the bytes of a data
   * file, the digest of a served model. Enters cell addresses.
   */
  fingerprint?(): Promise<string>;
  /** What `ggmi doctor` finds of what the component needs outside this process. */
  check?(context: CheckContext): Promise<readonly ComponentFinding[]>;
  dispose?(): Promise<void>;
}

/** One call of a generator. */
export interface GenerationRequest {
  readonly prompts: readonly Prompt[];
  /** Draw indices firstDraw .. firstDraw+draws-1 of every prompt. */
  readonly draws: number;
  readonly firstDraw: number;
  readonly random: RandomStream;
  /**
   * Where the law itself is random (`capabilities.setting`), it is drawn from here: one stream for
   * the source and all generators of a replicate.
   */
  readonly setting?: RandomStream;
  readonly signal: AbortSignal;
}

/** Which law of one item is meant. */
export interface DistributionRequest {
  readonly prompt: Prompt;
  /** As in GenerationRequest. */
  readonly setting?: RandomStream;
}

/** Rows of a data source that became no example, all for one reason. */
export interface DroppedRows {
  /** Lower case with hyphens, stable: `missing-field`. */
  readonly reason: string;
  readonly count: number;
  /** Where the first of them stand, at most ten: `answers.jsonl:17`. */
  readonly places: readonly string[];
}

/** What became of one draw. An empty or malformed answer is a recorded failure, not an exception. */
export type Generation =
  | {
      readonly outcome: 'generated';
      readonly promptId: string;
      readonly draw: number;
      readonly example: Example;
      /**
       * ln q(response | prompt), nats, under the law that was sampled: with `logProbabilities: raw`
       * given only where the two are the same.
       */
      readonly logProbability?: number;
      /**
       * Why a generator that can give log-probabilities gave none here, as a clause: `the server logs
       * raw probabilities, and samples at temperature 0.7`. Absent where nobody asked for them.
       */
      readonly logProbabilityWithheld?: string;
    }
  | {
      readonly outcome: 'failed';
      readonly promptId: string;
      readonly draw: number;
      readonly code: string;
      readonly reason: string;
    };

/** Given texts to score, each against its own prompt. */
export interface ScoringRequest {
  readonly pairs: readonly { readonly prompt: Prompt; readonly response: Example }[];
  readonly signal: AbortSignal;
  /** Called with every score as soon as it is there: from then on it is kept. `pair`: its index. */
  readonly onScore?: (pair: number, logProbability: number) => void;
}

/** What the host may ask of a generator, and what the config check holds it to. */
export interface GeneratorCapabilities {
  readonly produces: ExampleKind;
  readonly prompts: readonly PromptKind[];
  readonly pool: 'finite' | 'unlimited';
  /** Vector examples are integer symbols. */
  readonly discrete: boolean;
  /** What `score` can do: any given text, only what it generated itself, nothing. */
  readonly scoring: 'exact' | 'own-samples' | 'none';
  /** Log-probabilities beside generations: of the law that was sampled, or of the untempered model. */
  readonly logProbabilities: 'sampling-law' | 'raw' | 'none';
  readonly law: boolean;
  /** Absent means false. */
  readonly entropy?: boolean;
  /** Whether `distribution` is there. Absent means false. */
  readonly distribution?: boolean;
  /** Whether the law is drawn anew for every setting. Absent means false. */
  readonly setting?: boolean;
  /**
   * Whether items come over the network: the host keeps every generation from the moment that it is
   * yielded, never draws it again, and runs such cells where the network is. Absent means false.
   */
  readonly remote?: boolean;
}
