import { join } from 'node:path';
import type { Example, JsonObject, PostTrainer, TextExample } from '@ggmi/core';
import type { CellType } from '../../../src/cells/cell.js';
import { curateExamplesCell } from '../../../src/cells/curate-examples-cell.js';
import { digestText } from '../../../src/cells/digest.js';
import { trainDeployedCell } from '../../../src/cells/train-deployed-cell.js';
import { trainSupersampleCell } from '../../../src/cells/train-supersample-cell.js';
import { writePlan, type PlannedCell } from '../../../src/record/plan-file.js';
import type { PointLabel } from '../../../src/sweep/point-label.js';
import { openFileCellStore } from '../../../src/store/file-cell-store.js';
import { outputFolder, writeRecordOf } from '../run-folder.js';

/** A run folder that is made cell by cell, with the writers of a run. */
export class RunOfExamples {
  readonly output = outputFolder();
  readonly path = join(this.output, 'trial');
  readonly #cells: PlannedCell[] = [];
  readonly #payloads = new Map<string, JsonObject>();
  readonly #store = openFileCellStore(join(this.output, 'store'), { ignoreOld: false });

  constructor(record: Readonly<Record<string, unknown>> = { status: 'complete' }) {
    writeRecordOf(this.path, record);
  }

  /** Plans a cell; its payload comes by `write` or `execute`. */
  plan(
    label: string,
    parts: {
      type: string;
      inputs?: readonly string[];
      roles?: object;
      parameters?: object;
      points?: readonly PointLabel[];
    },
  ): string {
    const { type, inputs = [], roles = {}, parameters = {}, points } = parts;
    const address = digestText(`${this.#cells.length} ${label}`);
    const cell = { address, type, label, roles, parameters, inputs, ...(points && { points }) };
    // As a plan keeps it.
    this.#cells.push(cell as unknown as PlannedCell);
    writePlan(join(this.path, 'plan.jsonl'), this.#cells);
    return address;
  }

  write(address: string, payload: object): string {
    // Tests give plain data.
    this.#payloads.set(address, payload as JsonObject);
    this.#store.write(address, payload as JsonObject);
    return address;
  }

  draw(
    label: string,
    examples: readonly Example[],
    parts: {
      role?: string;
      key?: string;
      more?: object;
      inputs?: readonly string[];
      parameters?: object;
      points?: readonly PointLabel[];
    } = {},
  ): string {
    const { role = 'anchors', key = '0/anchors/0', more = {}, inputs = [], parameters } = parts;
    const { points } = parts;
    const kind = examples[0]?.kind ?? 'text';
    const address = this.plan(label, {
      type: 'draw-examples',
      roles: { generator: role },
      parameters: { kind, seedKey: key, prompt: 'none', ...parameters },
      inputs,
      ...(points && { points }),
    });
    return this.write(address, { kind, examples, failures: [], ...more });
  }

  /** Executes a training cell as the run does, with a trainer of this test. */
  async #execute(
    address: string,
    cellType: CellType<never, JsonObject>,
    trainer: PostTrainer,
  ): Promise<string> {
    const { inputs, parameters } = this.#cells.find((cell) => cell.address === address)!;
    const payload = await cellType.execute({
      // Planned for this cell type.
      parameters: parameters as never,
      inputs: inputs.map((input) => this.#payloads.get(input)!),
      // The only component that a training opens.
      components: { instance: async () => trainer as never },
      signal: new AbortController().signal,
    });
    return this.write(address, payload);
  }

  curate(
    name: string,
    input: string,
    payload: { kept: readonly Example[]; received: number; drops: object; flags?: object },
  ): string {
    const { kept, flags = [], ...rest } = payload;
    const address = this.plan(`${name} on it`, {
      type: curateExamplesCell.type,
      roles: { curator: `curators.${name}` },
      inputs: [input],
    });
    return this.write(address, { kind: 'text', examples: kept, failures: [], flags, ...rest });
  }

  async supersample(label: string, pool: string, run: number): Promise<string> {
    return this.computeSupersample(this.planSupersample(label, pool, run));
  }

  planSupersample(label: string, pool: string, run: number): string {
    return this.plan(label, {
      type: trainSupersampleCell.type,
      inputs: [pool],
      parameters: {
        pairs: 3,
        pairing: 'across-prompts',
        supersampleKey: `0/supersample/${run}`,
        trainingKey: `0/training/${run}`,
        predictions: false,
        weights: null,
      },
    });
  }

  computeSupersample(address: string): Promise<string> {
    return this.#execute(address, trainSupersampleCell, knownTrainer(0));
  }

  deployed(arm: string, seed: number, heldOut: string): Promise<string> {
    const address = this.plan(`train ${arm} as deployed, seed ${seed}`, {
      type: trainDeployedCell.type,
      inputs: [heldOut],
      parameters: { trainingKey: `0/training/${seed}`, realShare: null, mixtureKey: null },
    });
    return this.#execute(address, trainDeployedCell, knownTrainer(seed / 64));
  }
}

/** Items `e0`, `e1`, … each with a prompt of its own. */
export function texts(count: number, more: Partial<TextExample> = {}): TextExample[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'text',
    id: `e${index}`,
    prompt: `question ${index}`,
    response: `answer ${index}`,
    ...more,
  }));
}

/**
 * A trainer whose losses tell the item and whether it was trained on: of `e7` 7/1024 + shift, and ¼ more
 * where the training did not see it. All of them are sums of powers of two: means of them are exact.
 */
function knownTrainer(shift: number): PostTrainer {
  return {
    plan: () => ({}),
    train: async ({ examples }) => {
      const seen = new Set(examples.map(({ id }) => id));
      return {
        reference: { trainer: 'known', details: {} },
        losses: async (scored) => {
          const values = Float64Array.from(
            scored,
            ({ id }) => Number(id.slice(1)) / 1024 + shift + (seen.has(id) ? 0 : 0.25),
          );
          return { values, bound: 1, unit: 'loss', natsPerByte: values.map((value) => 2 * value) };
        },
      };
    },
  };
}
