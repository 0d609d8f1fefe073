import { randomStream } from '@ggmi/numerics';
import type { TextExample } from '@ggmi/core';
import { drawSupersample, type Pairing } from '../../cells/draw-supersample.js';
import { trainSupersampleCell } from '../../cells/train-supersample-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import { exampleIds } from '../payloads/example-ids.js';
import type { ExamplePool } from '../pools/example-pool.js';
import { LossSums } from './loss-sums.js';
import type { LossCell, PoolLosses } from './loss-column.js';
import { TrainingProblems, type LossSource } from './training-problems.js';
import { BEING_READ, whyNoLosses } from './why-no-losses.js';
import { trainingGroups } from './training-groups.js';

/** Of a train-supersample cell: what the draw of its pairs needs. */
interface PairParameters {
  readonly pairs: number;
  readonly pairing: Pairing;
  readonly supersampleKey: string;
}

/** The columns of every arm. */
const roles = ['trained-on', 'held-back'] as const;

/**
 * Losses of the examples of a pool by the trainings of supersample readings, when they were trained on
 * and when they were held back. Which examples a training drew is not kept: its pairs are drawn again
 * from the stream of its parameters, and its masks held against those that it kept.
 */
export function twinLosses(pool: ExamplePool, from: LossSource): PoolLosses {
  const { payloads } = from;
  const stages: readonly string[] = [pool.draw, ...pool.curators.map(({ cell }) => cell)];
  const cells = from.plan.filter(
    ({ type, inputs }) => type === trainSupersampleCell.type && stages.includes(inputs[0] ?? ''),
  );
  const groups = trainingGroups(cells, /^train on (.+), run \d+ of (.+)$/);
  const sums = new Map(groups.map((group) => [group, new LossSums()]));
  const waiting = groups.flatMap((group) => group.cells.map((cell) => ({ group, cell })));
  const problems = new TrainingProblems(from);
  const items = new Map<string, readonly TextExample[]>();
  let placeOf: ReadonlyMap<string, number> | undefined;

  const take = ({ group, cell }: (typeof waiting)[number]): void => {
    const input = cell.inputs[0]!;
    const own = items.get(input) ?? pairedItems(payloads, input);
    items.set(input, own);
    placeOf ??= new Map(exampleIds(payloads, pool.draw).map((id, place) => [id, place]));
    sums.get(group)!.add(readRun(cell, { items: own, placeOf, payloads }));
  };
  return {
    cells: cells.map(({ address }) => address),
    isRead: () => waiting.length === 0,
    step: () => {
      const next = waiting.shift();
      if (next === undefined) return;
      problems.attempt(next.cell.address, () => take(next));
      if (waiting.length > 0) return;
      // Needed while pairs are drawn again, and large.
      items.clear();
      placeOf = undefined;
    },
    table: (places) => ({
      columns: groups.flatMap((group) =>
        roles.map((role) => ({
          arm: group.arm,
          role,
          unit: 'loss' as const,
          trainings: sums.get(group)!.runs,
          planned: group.cells.length,
          bound: sums.get(group)!.bound,
        })),
      ),
      rows: places.map((place) =>
        groups.flatMap((group) => {
          const problem = problems.firstOf(group.cells);
          return roles.map((role): LossCell => {
            const mean = sums.get(group)!.mean(place, role);
            return mean ?? { reason: absent(sums.get(group)!.runs, problem) };
          });
        }),
      ),
    }),
    column: (index, count) => {
      const own = sums.get(groups[Math.floor(index / roles.length)]!)!;
      const role = roles[index % roles.length]!;
      return Array.from({ length: count }, (_, place) => own.mean(place, role)?.value);
    },
    notes: () => {
      if (cells.length === 0) return [whyNoLosses(from.plan, stages)];
      return problems.distinct().map((problem) => `Of some trainings there is no loss: ${problem}`);
    },
  };
}

function absent(runs: number, problem: string | undefined): string {
  if (runs > 0) return 'no run that was read drew it';
  return problem ?? BEING_READ;
}

/** The examples of a pool as far as the draw of pairs looks at them, in the order of their ids. */
function pairedItems(payloads: StoredPayloads, address: string): readonly TextExample[] {
  const places = payloads.places(address);
  const bytes = payloads.bytes(address);
  const ids = exampleIds(payloads, address);
  const written = ids.map((_, index) => {
    const prompt = places.text(index, 'prompt');
    // As it stands in canonical JSON, where equal texts have equal bytes.
    return prompt === undefined ? '' : bytes.toString('latin1', prompt.start, prompt.end);
  });
  // Where all prompts differ, none of them decides what is drawn; to compare them takes long.
  const differ = new Set(written).size === written.length;
  const items = ids.map((id, index): TextExample => {
    const prompt = differ ? '' : written[index]!;
    return { kind: 'text', id, prompt, response: '' };
  });
  // What the draw does first: once for all runs.
  return items.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** @throws RangeError, SyntaxError or GgmiError where losses and pairs do not come together. */
function readRun(
  { address, parameters }: PlannedCell,
  from: {
    readonly items: readonly TextExample[];
    readonly placeOf: ReadonlyMap<string, number>;
    readonly payloads: StoredPayloads;
  },
): Parameters<LossSums['add']>[0] {
  // A field of a train-supersample payload.
  const read = (name: string) => from.payloads.field(address, name) as readonly number[];
  // Of a train-supersample cell.
  const { pairs, pairing, supersampleKey } = parameters as unknown as PairParameters;
  const [trained, heldBack, membership] = [read('trained'), read('heldBack'), read('membership')];
  const drawn = drawSupersample(from.items, {
    pairs,
    pairing,
    random: randomStream(supersampleKey),
  });
  const isSame =
    membership.length === pairs && drawn.membership.every((bit, pair) => bit === membership[pair]);
  if (!isSame || trained.length !== pairs || heldBack.length !== pairs) {
    throw new RangeError('another version of the program drew its pairs otherwise');
  }
  const placesOf = (items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => from.placeOf.get(id));
  return {
    // A field of the payload, as above.
    bound: from.payloads.field(address, 'lossBound') as number,
    trained: { places: placesOf(drawn.trained), losses: trained },
    heldBack: { places: placesOf(drawn.heldBack), losses: heldBack },
  };
}
