import {
  generatedExampleId,
  GgmiError,
  type DroppedRows,
  type Example,
  type ExampleKind,
  type Generation,
  type JsonObject,
  type Prompt,
} from '@ggmi/core';
import { withoutSecrets } from '../host/secret-values.js';
import type { DrawLogProbability, ExamplesPayload, FailedDraw } from './examples-payload.js';

/**
 * The payload of a draw: what became of every draw, in order.
 *
 * @throws NO_EXAMPLES where all of them failed; EXAMPLE_ID_WRONG where an answer to a text prompt does
 * not have the id that pairs it with its anchor.
 */
export function examplesOfDraws(
  kind: ExampleKind,
  generations: readonly Generation[],
  {
    prompts,
    leftOut = [],
  }: {
    readonly prompts: readonly Prompt[];
    readonly leftOut?: readonly DroppedRows[] | undefined;
  },
): JsonObject {
  const texts = prompts.flatMap((prompt) => (prompt.kind === 'text' ? [prompt] : []));
  const isText = texts.length > 0;
  const examples: Example[] = [];
  const failures: FailedDraw[] = [];
  for (const generation of generations) {
    const { promptId, draw } = generation;
    if (generation.outcome === 'failed') {
      const { code } = generation;
      const reason = withoutSecrets(generation.reason);
      failures.push({ ...(isText && { promptId }), draw, code, reason });
    } else {
      if (isText) requireId(generation.example, generatedExampleId(promptId, draw));
      examples.push(generation.example);
    }
  }
  if (examples.length === 0) throw noExamples(failures);
  const asked = texts.map(({ id, demonstrations }) => ({ id, demonstrations }));
  const payload: ExamplesPayload = {
    kind,
    examples,
    failures,
    ...(isText && { prompts: asked }),
    ...logProbabilitiesOf(generations),
    ...(leftOut.length > 0 && { leftOut }),
  };
  // Examples are plain JSON data by contract.
  return payload as unknown as JsonObject;
}

/** Beside examples whose generator knows them: without, the payload is as if nobody had asked. */
function logProbabilitiesOf(
  generations: readonly Generation[],
): Pick<ExamplesPayload, 'logProbabilities' | 'logProbabilitiesWithheld'> {
  const known: DrawLogProbability[] = [];
  const withheld = new Map<string, number>();
  for (const generation of generations) {
    if (generation.outcome === 'failed') continue;
    const { promptId, draw, logProbability, logProbabilityWithheld: reason } = generation;
    if (logProbability !== undefined) known.push({ promptId, draw, logProbability });
    else if (reason !== undefined) withheld.set(reason, (withheld.get(reason) ?? 0) + 1);
  }
  return {
    ...(known.length > 0 && { logProbabilities: known }),
    ...(withheld.size > 0 && {
      logProbabilitiesWithheld: [...withheld].map(([reason, count]) => ({
        reason: withoutSecrets(reason),
        count,
      })),
    }),
  };
}

function requireId({ id }: Example, expected: string): void {
  if (id === expected) return;
  throw new GgmiError({
    code: 'EXAMPLE_ID_WRONG',
    message: `A generated example has the id '${id}', expected '${expected}', which pairs it with its prompt.`,
    next: 'Make examples by `answeredGeneration` of @ggmi/core; report this to the author of the generator.',
    fields: { id, expected },
  });
}

function noExamples(failures: readonly FailedDraw[]): GgmiError {
  const [first] = failures;
  const reason = first === undefined ? 'it yielded nothing' : `${first.code}: ${first.reason}`;
  return new GgmiError({
    code: 'NO_EXAMPLES',
    message: `Not one of ${failures.length} draws gave an example; the first: ${reason.replace(/\.$/, '')}.`,
    next: 'Mend the generator or its options, then run again: what was drawn before is kept.',
    fields: { failures: failures.length, reason },
  });
}
