import { simdKernels } from '../kernels/simd-kernels.js';
import { LanguageModel } from '../model/language-model.js';
import { shapeOf, type TrainerOptions } from '../trainer-options.js';
import { adapterTrainable, type AdapterTrainable } from './adapter-trainable.js';
import { adamW, type Optimizer } from './optimizer.js';
import { fullTrainable, type Trainable } from './trainable.js';

/** Memory in which one model at a time is trained or read. */
export interface Workbench {
  readonly model: LanguageModel;
  /** What the options train, with its optimizer; reserved at the first call. */
  prepare(): {
    readonly trainable: Trainable;
    readonly adapter?: AdapterTrainable;
    readonly optimizer: Optimizer;
  };
}

/** Workbenches that wait for work: a memory is not given back, so it is used again. */
export class WorkbenchPool {
  readonly #options: TrainerOptions;
  readonly #free: Workbench[] = [];

  constructor(options: TrainerOptions) {
    this.#options = options;
  }

  /** Lends a workbench to `work`, which is its only user meanwhile. */
  async lend<Result>(work: (bench: Workbench) => Promise<Result>): Promise<Result> {
    const bench = this.#free.pop() ?? openWorkbench(this.#options);
    try {
      return await work(bench);
    } finally {
      this.#free.push(bench);
    }
  }
}

function openWorkbench(options: TrainerOptions): Workbench {
  const model = new LanguageModel(simdKernels(), shapeOf(options));
  let prepared: ReturnType<Workbench['prepare']> | undefined;
  const prepare: Workbench['prepare'] = () => {
    const adapter = options.mode === 'lora' ? adapterTrainable(model, options) : undefined;
    const trainable = adapter ?? fullTrainable(model);
    const optimizer = adamW(model.kernels, trainable, options);
    return { trainable, optimizer, ...(adapter && { adapter }) };
  };
  return { model, prepare: () => (prepared ??= prepare()) };
}
