import type { Example } from '@ggmi/core';
import type { FailedDraw } from '../../cells/examples-payload.js';
import { itemRanges, valueAt, type ByteRange } from '../bytes/json-ranges.js';
import { poolCuration, type PoolCuration } from '../curation/pool-curation.js';
import { exampleIds } from '../payloads/example-ids.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { ExamplePool } from '../pools/example-pool.js';
import type { OutcomeFilter, PageRow } from './example-page.js';
import type { PoolCounts } from './pool-counts.js';
import { searchExamples } from './search-examples.js';

/** One pool, read as far as it is asked for. Its functions throw RangeError where the draw is missing or damaged. */
export interface PoolReader {
  readonly pool: ExamplePool;
  counts(): PoolCounts;
  /** Examples of the draw. */
  size(): number;
  failures(): readonly ByteRange[];
  /** Places in the draw of the examples that fit; undefined where all do. */
  places(outcome: Exclude<OutcomeFilter, 'failed'> | undefined, search: string): Places;
  example(place: number): Example;
  row(place: number): Omit<Extract<PageRow, { type: 'example' }>, 'losses'>;
  failedRow(place: number): Extract<PageRow, { type: 'failed' }>;
}

/** Some places of a draw, in its order. */
export interface Places {
  readonly count: number;
  at(index: number): number;
}

/** Opens a pool; what is found is kept as long as the reader is. */
export function openPool(
  pool: ExamplePool,
  from: {
    readonly payloads: StoredPayloads;
    readonly reasonMissing: (cell: string) => string;
  },
): PoolReader {
  const { payloads } = from;
  const curation = keep((): PoolCuration => poolCuration(pool.curators, from));
  const failures = keep((): readonly ByteRange[] => {
    const range = payloads.fields(pool.draw).get('failures');
    return range === undefined ? [] : itemRanges(payloads.bytes(pool.draw), range);
  });
  const fitting = new Map<string, Places>();

  const example = (place: number): Example => {
    const range = payloads.places(pool.draw).example(place);
    const bytes = payloads.store.read(pool.draw, range);
    if (bytes === undefined) throw new RangeError('it is not in the store any more');
    // Written by drawExamplesCell.
    return valueAt(bytes, { start: 0, end: bytes.length }) as Example;
  };
  const all = (): Places => {
    const { count } = payloads.places(pool.draw);
    return { count, at: (index) => index };
  };
  const ofOutcome = (outcome: 'kept' | 'flagged' | 'dropped'): Places =>
    placesOf(
      exampleIds(payloads, pool.draw).flatMap((id, place) =>
        fits(curation().outcomeOf(id), outcome) ? [place] : [],
      ),
    );
  const remembered = (key: string, make: () => Places): Places => {
    const known = fitting.get(key) ?? make();
    if (fitting.size > MOST_SEARCHES) fitting.clear();
    fitting.set(key, known);
    return known;
  };
  const filtered = (outcome: 'kept' | 'flagged' | 'dropped' | undefined): Places =>
    outcome === undefined ? all() : remembered(outcome, () => ofOutcome(outcome));

  return {
    pool,
    size: () => all().count,
    failures,
    counts: () => {
      if (payloads.store.place(pool.draw) === undefined) {
        return { state: 'missing', reason: from.reasonMissing(pool.draw) };
      }
      try {
        const [examples, failed] = [all().count, failures().length];
        return { state: 'counted', examples, failed, curators: curation().counts };
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
        return { state: 'missing', reason: `the draw is damaged: ${error.message}` };
      }
    },
    places: (outcome, search) =>
      search === ''
        ? filtered(outcome)
        : remembered(`${outcome ?? ''} ${search}`, () =>
            placesOf(
              searchExamples(search, {
                bytes: payloads.bytes(pool.draw),
                examples: payloads.places(pool.draw),
                among: filtered(outcome),
              }),
            ),
          ),
    example,
    row: (place) => {
      const drawn = example(place);
      const outcome = curation().outcomeOf(drawn.id);
      return { type: 'example', index: place, example: drawn, outcome };
    },
    failedRow: (place) => {
      const range = failures()[place];
      if (range === undefined) throw new RangeError(`no failed draw ${place}`);
      // Written by drawExamplesCell.
      const failure = valueAt(payloads.bytes(pool.draw), range) as FailedDraw;
      return { type: 'failed', index: place, ...failure };
    },
  };
}

const MOST_SEARCHES = 32;

function placesOf(places: readonly number[]): Places {
  return { count: places.length, at: (index) => places[index]! };
}

function fits(
  outcome: ReturnType<PoolCuration['outcomeOf']>,
  filter: 'kept' | 'flagged' | 'dropped',
): boolean {
  if (filter !== 'flagged') return outcome.type === filter;
  return outcome.type === 'kept' && outcome.flags.length > 0;
}

function keep<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
