import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { largeRecord } from './large-record.js';
import type { LargeRun } from './large-run.js';
import { largeTexts, type LargeText } from './large-texts.js';
import { supersampleMasks } from './supersample-masks.js';

/** Together 100,000, most of them in one pool: one line of the store, the hardest to find a way in. */
const sizes = { anchors: 5000, heldOut: 5000, first: 72_000, other: 2000 } as const;
const RUNS = 8;
const PAIRS = 500;
const SEEDS = 4;

interface PlannedCell {
  readonly address: string;
  readonly inputs: readonly string[];
  readonly label: string;
  readonly parameters: object;
  readonly roles: object;
  readonly type: string;
}

/**
 * Writes the store of a large run with all of its examples, what curation did to them, their prompts and
 * their losses, in canonical JSON as a run writes them, and two folders of such a run, whose numbers
 * differ: in seconds what takes minutes to compute.
 */
export function writeLargeRun(list: CheckList, output: string): LargeRun {
  const run = new RunWriter(output);
  const generators = Object.keys(largeRecord(0).record.config.resolved.generators);
  const anchors = run.draw('anchors', { key: '0/anchors/0', count: sizes.anchors });
  const heldOut = run.draw('heldOut', { key: '0/held-out/0', count: sizes.heldOut });
  const pools = generators.map((name, index) => {
    const count = index === 0 ? sizes.first : sizes.other;
    const drawn = run.draw(`generators.${name}`, {
      key: '0/generation/0/x',
      count,
      shown: anchors,
    });
    return { name, cell: run.curate(name, { drawn, anchors: anchors.address }) };
  });
  const trained = [{ name: 'anchors', cell: anchors.address }, ...pools];
  for (const { name, cell } of trained) run.supersample(name, cell);
  const arms = ['base', 'anchors twice', ...trained.map(({ name }) => name)];
  for (const arm of [...arms, ...generators.map((name) => `anchors+${name}`)]) {
    run.deployed(arm, { anchors: anchors.address, heldOut: heldOut.address });
  }
  const examples = sizes.anchors + sizes.heldOut + sizes.first + 9 * sizes.other;
  const megabytes = (run.bytes / 1e6).toFixed(0);
  list.say(`written: ${examples} examples, ${run.plan.length} cells, ${megabytes} MB of payloads`);
  return { output, id: run.writeFolder(0), other: run.writeFolder(1) };
}

/** A draw with its texts, which curators and prompts look at. */
interface Drawn {
  readonly address: string;
  readonly texts: readonly LargeText[];
}

class RunWriter {
  readonly plan: PlannedCell[] = [];
  bytes = 0;
  readonly #output: string;
  readonly #segment: string;
  readonly #masks = supersampleMasks({ runs: RUNS, pairs: PAIRS });

  constructor(output: string) {
    this.#output = output;
    mkdirSync(join(output, 'store'));
    this.#segment = join(output, 'store', 'segment-00000.jsonl');
  }

  draw(
    role: string,
    of: { readonly key: string; readonly count: number; readonly shown?: Drawn },
  ): Drawn {
    const { key, count, shown } = of;
    const texts = largeTexts(role, count);
    const prompt =
      shown === undefined ? 'none' : { items: 'anchors', kind: 'text', template, values: {} };
    const prompts = texts.map(({ id }, index) => ({
      demonstrations: [0, 1, 2].map((each) => shown?.texts[(index + each) % 5000]?.id),
      id,
    }));
    const failures = [{ code: 'POOL_EXHAUSTED', draw: count, reason: 'There were no more.' }];
    const address = this.#write(
      {
        type: 'draw-examples',
        label: `${role}, draw 1`,
        roles: { generator: role },
        inputs: shown === undefined ? [] : [shown.address],
        parameters: { kind: 'text', prompt, seedKey: key },
      },
      { examples: texts, failures, kind: 'text', ...(shown && { prompts }) },
    );
    return { address, texts };
  }

  curate(
    name: string,
    { drawn, anchors }: { readonly drawn: Drawn; readonly anchors: string },
  ): string {
    const ids = (rest: number, of: number): readonly string[] =>
      drawn.texts.filter((_, index) => index % of === rest).map(({ id }) => id);
    return this.#write(
      {
        type: 'curate-examples',
        label: `cleaner on ${name}, draw 1`,
        roles: { curator: 'curators.cleaner' },
        inputs: [drawn.address, anchors],
        parameters: {},
      },
      {
        drops: [{ ids: ids(9, 10), reason: 'too-long' }],
        examples: drawn.texts.filter((_, index) => index % 10 !== 9),
        failures: [],
        flags: [{ ids: ids(3, 20), reason: 'near-anchor' }],
        kind: 'text',
        received: drawn.texts.length,
      },
    );
  }

  supersample(name: string, pool: string): void {
    for (let run = 0; run < RUNS; run++) {
      const supersampleKey = `0/supersample/${run}`;
      const membership = this.#masks[run]!;
      const [trained, heldBack] = [run, run + RUNS].map((shift) => losses(PAIRS, shift));
      this.#write(
        {
          type: 'train-supersample',
          label: `train on ${name}, run ${run + 1} of matched`,
          roles: { trainer: 'trainer' },
          inputs: [pool],
          parameters: { pairing: 'across-prompts', pairs: PAIRS, supersampleKey },
        },
        { heldBack, lossBound: 1, membership, repeatedPrompts: 0, trained },
      );
    }
  }

  deployed(
    arm: string,
    { anchors, heldOut }: { readonly anchors: string; readonly heldOut: string },
  ): void {
    for (let seed = 0; seed < SEEDS; seed++) {
      const values = losses(sizes.heldOut, this.plan.length);
      this.#write(
        {
          type: 'train-deployed',
          label: `train ${arm} as deployed, seed ${seed + 1}`,
          roles: { trainer: 'trainer' },
          inputs: [anchors, heldOut],
          parameters: { seed },
        },
        {
          lossBound: 1,
          lossUnit: 'loss',
          losses: values,
          natsPerByte: values.map((value) => 3 * value),
          trainedOn: sizes.anchors,
        },
      );
    }
  }

  /** Gives the folder's name. */
  writeFolder(seed: number): string {
    const { record, summary } = largeRecord(seed);
    const id = `large-000000000${seed}`;
    const folder = join(this.#output, id);
    mkdirSync(folder);
    writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
    writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
    writeFileSync(join(folder, 'plan.jsonl'), linesOf(this.plan));
    writeFileSync(join(folder, 'journal.jsonl'), linesOf(this.#events()));
    return id;
  }

  #events(): readonly object[] {
    const at = '2026-01-01T00:00:00.000Z';
    const events = this.plan.flatMap(({ address, label }) => [
      { at, event: 'cell-started', cell: address, label },
      { at, event: 'cell-ended', cell: address, outcome: 'succeeded', durationMs: 100 },
    ]);
    const start = [
      { at, event: 'run-started', mode: 'run' },
      { at, event: 'cells-planned', cells: this.plan.length, reused: 0 },
    ];
    return [...start, ...events, { at, event: 'run-ended', status: 'complete' }];
  }

  /** The fields of payloads and examples stand in their order above: canonical JSON. */
  #write(cell: Omit<PlannedCell, 'address'>, payload: object): string {
    const address = digest(`${this.plan.length} ${cell.label}`);
    this.plan.push({ address, ...cell });
    const text = JSON.stringify(payload);
    const line = `${address} ${digest(text)} ${text}\n`;
    this.bytes += Buffer.byteLength(line);
    appendFileSync(this.#segment, line);
    return address;
  }
}

const template =
  'Answer the last question like the others.\n{{#demonstrations}}\nQuestion: {{prompt}}\nAnswer: {{response}}\n{{/demonstrations}}\nQuestion: {{prompt}}\n';

/** Numbers that look like losses, and are the same each time. */
function losses(count: number, shift: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.abs(Math.sin((index + 1) * (shift + 1) * 12.9898) * 43_758.5453) % 1,
  );
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
