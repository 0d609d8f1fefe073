import {
  GgmiError,
  type Dataset,
  type DroppedRows,
  type Example,
  type ExampleKind,
  type JsonObject,
} from '@ggmi/core';

/** What a draw of examples leaves behind: every draw is an example or a recorded failure. */
export interface ExamplesPayload {
  readonly kind: ExampleKind;
  readonly examples: readonly Example[];
  readonly failures: readonly FailedDraw[];
  /** The text prompts behind them, in their order; absent where there were none. */
  readonly prompts?: readonly PromptOfExamples[];
  /** ln q of the examples that have one; absent where none has. */
  readonly logProbabilities?: readonly DrawLogProbability[];
  /** Why examples have none, where their generator says it. */
  readonly logProbabilitiesWithheld?: readonly WithheldLogProbabilities[];
  /** What the source itself was given and left out of its pool; absent where nothing was. */
  readonly leftOut?: readonly DroppedRows[];
}

/** A draw that gave no example. */
export interface FailedDraw {
  /** Of a text prompt: where every prompt has draws of its own. */
  readonly promptId?: string;
  readonly draw: number;
  readonly code: string;
  readonly reason: string;
}

/** ln q(response | prompt) of one draw, nats, under the law that was sampled. */
export interface DrawLogProbability {
  readonly promptId: string;
  readonly draw: number;
  readonly logProbability: number;
}

/** Draws without a log-probability, for one reason. */
export interface WithheldLogProbabilities {
  readonly reason: string;
  readonly count: number;
}

/** A text prompt without its text, and the ids of the anchors that it showed. */
export interface PromptOfExamples {
  readonly id: string;
  readonly demonstrations: readonly string[];
}

/** Reads back the payload of a draw cell. */
export function readExamples(payload: JsonObject): ExamplesPayload {
  // Written by drawExamplesCell, the only cell type whose payloads reach this function.
  return payload as unknown as ExamplesPayload;
}

/**
 * The data set of some examples of one kind.
 *
 * @throws EXAMPLE_KIND_MIXED where an example is of another kind.
 */
export function datasetOf(kind: ExampleKind, examples: readonly Example[]): Dataset {
  const stranger = examples.find((example) => example.kind !== kind);
  if (stranger !== undefined) {
    throw new GgmiError({
      code: 'EXAMPLE_KIND_MIXED',
      message: `Example '${stranger.id}' is of kind ${stranger.kind}; its data set holds ${kind} examples.`,
      next: 'A generator must yield the kind that its capabilities name; report this to its author.',
    });
  }
  // Every example was just seen to be of `kind`.
  return { kind, examples } as Dataset;
}
