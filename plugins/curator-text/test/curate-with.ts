import type { AnyComponent, Curation, Example, TextExample } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { expect } from 'vitest';

/** What a curation is done with, beside the items. */
export interface CurateInput {
  readonly options?: object;
  readonly items: readonly Example[];
  readonly anchors?: readonly Example[];
  readonly heldOut?: readonly Example[];
  readonly signal?: AbortSignal;
}

/** Creates the curator with these options, as a host does, and curates. */
export async function curateWith(
  component: AnyComponent<'curator'>,
  { options = {}, items, anchors = [], heldOut = [], signal }: CurateInput,
): Promise<Curation> {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues !== undefined) throw new Error(JSON.stringify(checked.issues));
  // The schema has just made these options; the type of an unknown component forgets them.
  const curator = await component.create({ options: checked.value, needs: {} } as never);
  return curator.curate(items, {
    anchors,
    heldOut,
    random: randomStream('curation draws nothing'),
    signal: signal ?? new AbortController().signal,
  });
}

/** Messages of the problems that a component has with options. */
export async function problemsOf(
  component: AnyComponent<'curator'>,
  options: object,
): Promise<readonly string[]> {
  const checked = await component.options['~standard'].validate(options);
  return (checked.issues ?? []).map(({ message }) => message);
}

/** Items with the given responses; ids a, b, c …, each with a prompt of its own. */
export function withResponses(...responses: readonly string[]): readonly TextExample[] {
  return responses.map((response, position) => {
    const id = String.fromCodePoint(97 + position);
    return { kind: 'text', id, prompt: `prompt of ${id}`, response };
  });
}

/** Ids by reason. */
export function byReason(
  findings: Curation['drops'] | undefined,
): Record<string, readonly string[]> {
  return Object.fromEntries((findings ?? []).map(({ reason, ids }) => [reason, ids]));
}

/** Every item is kept, unchanged and in its order, or dropped once; flags stand on kept items. */
export function expectLawful(items: readonly Example[], curation: Curation): void {
  const dropped = curation.drops.flatMap(({ ids }) => ids);
  expect(new Set(dropped).size).toBe(dropped.length);
  const gone = new Set(dropped);
  expect(curation.kept).toEqual(items.filter(({ id }) => !gone.has(id)));
  expect(curation.kept.length + dropped.length).toBe(items.length);
  const kept = new Set(curation.kept.map(({ id }) => id));
  for (const { ids } of curation.flags ?? []) expect(ids.every((id) => kept.has(id))).toBe(true);
  const found = [...curation.drops, ...(curation.flags ?? [])];
  expect(found.every(({ ids }) => ids.length > 0)).toBe(true);
}
