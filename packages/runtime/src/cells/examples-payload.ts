import {
  GgmiError,
  type Dataset,
  type Example,
  type ExampleKind,
  type JsonObject,
} from '@ggmi/core';

/** What a draw of examples leaves behind: every draw is an example or a recorded failure. */
export interface ExamplesPayload {
  readonly kind: ExampleKind;
  readonly examples: readonly Example[];
  readonly failures: readonly {
    readonly draw: number;
    readonly code: string;
    readonly reason: string;
  }[];
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
