import { generatedExampleId } from '@ggmi/core';
import type {
  DrawLogProbability,
  FailedDraw,
  PromptOfExamples,
} from '../../cells/examples-payload.js';
import { itemRanges, valueAt } from '../bytes/json-ranges.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';

/** Which draw of which prompt an example is. */
export interface DrawOfExample {
  /** Absent where the examples have no text prompts of their own. */
  readonly prompt?: PromptOfExamples;
  readonly draw: number;
}

/**
 * Finds the draw of an example. An answer to a text prompt has the prompt's id, and the number of its
 * draw behind it after the first (see generatedExampleId); of any other draw the examples stand in
 * order, without those that failed.
 *
 * @throws RangeError where the payload is missing or damaged.
 */
export function drawOfExample(
  payloads: StoredPayloads,
  example: { readonly address: string; readonly id: string; readonly place: number },
): DrawOfExample {
  const { address, id, place } = example;
  if (!payloads.fields(address).has('prompts')) {
    return { draw: drawAt(place, payloads.field(address, 'failures')) };
  }
  const [, base = id, number = '0'] = /^(.*)#(\d+)$/s.exec(id) ?? [];
  const exact = findPrompt(payloads, address, id);
  if (exact !== undefined) return { prompt: exact, draw: 0 };
  const draw = Number(number);
  const prompt = generatedExampleId(base, draw) === id && findPrompt(payloads, address, base);
  return { draw, ...(prompt && { prompt }) };
}

/** ln q of a draw; undefined where the payload keeps none. */
export function logProbabilityOf(
  payloads: StoredPayloads,
  { address, draw, promptId }: { address: string; draw: number; promptId: string | undefined },
): number | undefined {
  const range = payloads.fields(address).get('logProbabilities');
  if (range === undefined) return undefined;
  const bytes = payloads.bytes(address);
  for (const item of itemRanges(bytes, range)) {
    if (!bytes.toString('latin1', item.start, item.start + 24).startsWith(`{"draw":${draw},`)) {
      continue;
    }
    // Written by drawExamplesCell.
    const known = valueAt(bytes, item) as DrawLogProbability;
    if (promptId === undefined || known.promptId === promptId) return known.logProbability;
  }
  return undefined;
}

function findPrompt(
  payloads: StoredPayloads,
  address: string,
  id: string,
): PromptOfExamples | undefined {
  const bytes = payloads.bytes(address);
  const range = payloads.fields(address).get('prompts')!;
  // A prompt's id is its last field, and no text holds a quote without a backslash.
  const written = Buffer.from(`,"id":${JSON.stringify(id)}}`);
  const found = bytes.indexOf(written, range.start);
  if (found < 0 || found >= range.end) return undefined;
  const start = bytes.lastIndexOf('{"demonstrations":[', found);
  // Written by drawExamplesCell.
  return valueAt(bytes, { start, end: found + written.length }) as PromptOfExamples;
}

function drawAt(place: number, failures: unknown): number {
  // Written by drawExamplesCell, in the order of the draws.
  const failed = (failures ?? []) as readonly FailedDraw[];
  return failed.reduce((draw, failure) => (failure.draw <= draw ? draw + 1 : draw), place);
}
