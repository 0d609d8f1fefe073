import { randomStream } from '@ggmi/numerics';
import { GgmiError, type Curation, type Example, type JsonObject } from '@ggmi/core';
import type { CellType } from './cell.js';
import { readExamples, type ExamplesPayload } from './examples-payload.js';

interface CurateParameters extends JsonObject {
  readonly seedKey: string;
  /** Whether the last input is the held-out set of D. */
  readonly heldOut: boolean;
}

/** What a curator left, and what became of the rest. */
export interface CurationPayload extends ExamplesPayload {
  readonly received: number;
  readonly drops: Curation['drops'];
  readonly flags: NonNullable<Curation['flags']>;
}

/** Reads back the payload of a curation cell. */
export function readCuration(payload: JsonObject): CurationPayload {
  // Written by curateExamplesCell, the only cell type whose payloads reach this function.
  return payload as unknown as CurationPayload;
}

/** Applies one curator to generated items (the first input), beside the anchors (the second). */
export const curateExamplesCell: CellType<CurateParameters, JsonObject> = {
  type: 'curate-examples',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const curator = await components.instance('curator', 'curator');
    const { kind, examples } = readExamples(inputs[0]!);
    const curation = await curator.curate(examples, {
      anchors: readExamples(inputs[1]!).examples,
      heldOut: parameters.heldOut ? readExamples(inputs[2]!).examples : [],
      random: randomStream(parameters.seedKey),
      signal,
    });
    requireComplete(examples, curation);
    if (curation.kept.length === 0) throw nothingKept(examples.length, curation);
    const { kept, drops, flags = [] } = curation;
    const payload: CurationPayload = {
      kind,
      examples: kept,
      failures: [],
      received: examples.length,
      drops,
      flags,
    };
    // Examples are plain JSON data by contract.
    return payload as unknown as JsonObject;
  },
};

/**
 * Every item is kept or dropped, once; none is new.
 *
 * @throws CURATION_INCOMPLETE where a curator lost an item, or gave one twice.
 */
function requireComplete(examples: readonly Example[], { kept, drops }: Curation): void {
  const ends = new Map(examples.map(({ id }) => [id, 0]));
  const note = (id: string): void => {
    ends.set(id, (ends.get(id) ?? 1) + 1);
  };
  for (const { id } of kept) note(id);
  for (const { ids } of drops) ids.forEach(note);
  const wrong = [...ends].find(([, count]) => count !== 1);
  if (wrong === undefined) return;
  throw new GgmiError({
    code: 'CURATION_INCOMPLETE',
    message: `The curator kept or dropped item '${wrong[0]}' ${wrong[1]} times, expected once.`,
    next: 'Every item must end in `kept` or in one drop; report this to the author of the curator.',
    fields: { id: wrong[0], count: wrong[1] },
  });
}

/** NO_EXAMPLES: curation dropped every item. */
function nothingKept(received: number, { drops }: Curation): GgmiError {
  const reasons = drops.map(({ reason, ids }) => `${reason} ${ids.length}`).join(', ');
  return new GgmiError({
    code: 'NO_EXAMPLES',
    message: `Curation dropped all ${received} items (${reasons}).`,
    next: 'Loosen the options of the curator, or leave this generator out.',
    fields: { received, reasons },
  });
}
