import {
  GgmiError,
  type Embedder,
  type EmbeddingContext,
  type Example,
  type Matrix,
} from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import { checkedRows } from '../cells/embedding/embed-items.js';
import type { CellStore } from '../store/cell-store.js';
import type { AskedOnce } from './asked-once.js';
import type { KeptComponent } from './kept-component.js';

/**
 * Embeds what was not embedded before, in one request, and keeps every vector as soon as the embedder
 * tells of it, or at the end.
 *
 * @throws VECTORS_NOT_KEPT where a vector is missing and the run is offline; EMBEDDING_INVALID.
 */
export async function keptVectors(
  { key, origin, open }: KeptComponent<Embedder>,
  examples: readonly Example[],
  {
    store,
    offline,
    askedOnce,
    signal,
  }: {
    readonly store: Store;
    readonly offline: boolean;
    readonly askedOnce: AskedOnce;
    readonly signal: AbortSignal;
  },
): Promise<Matrix> {
  const keys = examples.map((example) => vectorKey(key, example));
  const exampleOf = new Map(keys.map((each, index) => [each, examples[index]!]));
  const ask = async (missing: readonly string[]): Promise<void> => {
    if (offline) throw notKept(origin.role, missing.length);
    const onVector: EmbeddingContext['onVector'] = (example, vector) => {
      const address = missing[example];
      // What is no vector is refused below.
      if (address === undefined || !vector.every(Number.isFinite)) return;
      store.write(address, { vector: [...vector], origin });
    };
    const asked = missing.map((each) => exampleOf.get(each)!);
    const embedder = await open();
    const { columns, values } = checkedRows(await embedder.embed(asked, { signal, onVector }), {
      rows: asked.length,
      by: 'The embedder',
    });
    for (const row of missing.keys()) {
      onVector(row, [...values.subarray(row * columns, (row + 1) * columns)]);
    }
  };
  await askedOnce.ask(keys, { isKept: (each) => store.has(each), ask });
  const rows = keys.map((each) => readVector(store, each));
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    if (row.length !== columns) throw unequal(origin.role, row.length, columns);
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

type Store = Pick<CellStore, 'has' | 'read' | 'write'>;

/** The component, and all of the example but its name. */
function vectorKey(component: string, example: Example): string {
  const { id: _, ...content } = example;
  // An example is plain JSON data by contract.
  return digestText(canonicalJson({ component, embedded: { ...content } }));
}

function readVector(store: Store, key: string): readonly number[] {
  // Written above; its digest has been checked.
  return (store.read(key) as { readonly vector: readonly number[] }).vector;
}

function notKept(role: string, missing: number): GgmiError {
  return new GgmiError({
    code: 'VECTORS_NOT_KEPT',
    message: `${role}: ${missing} vectors were never received, and this run is offline.`,
    next: 'Run again without --offline to ask for them.',
    fields: { missing },
  });
}

/** EMBEDDING_INVALID: an embedder gave no row of finite numbers per example, or rows of another length than before. */
function unequal(role: string, received: number, expected: number): GgmiError {
  return new GgmiError({
    code: 'EMBEDDING_INVALID',
    message: `${role} gave a vector of ${received} numbers beside one of ${expected} that is kept.`,
    next: 'See that nobody replaces the model while it is used; run with --fresh to ask for all of them again.',
    fields: { received, expected },
  });
}
