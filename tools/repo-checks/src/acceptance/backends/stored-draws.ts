import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run keeps of one generator's draws, as far as these checks read it. */
export interface StoredDraws {
  readonly examples: readonly { readonly id: string; readonly response: string }[];
  readonly prompts: readonly { readonly id: string; readonly demonstrations: readonly string[] }[];
  readonly logProbabilities?: readonly {
    readonly promptId: string;
    readonly draw: number;
    readonly logProbability: number;
  }[];
}

/** The draws of every generator that was asked by text prompts, in the order of the store. */
export function storedDraws(out: string): readonly StoredDraws[] {
  const store = join(out, 'store');
  return readdirSync(store)
    .flatMap((segment) => readFileSync(join(store, segment), 'utf8').trimEnd().split('\n'))
    .flatMap((line) => {
      // A line is an address, a digest and a payload; that of a draw is ExamplesPayload of @ggmi/runtime.
      const payload = JSON.parse(line.slice(line.indexOf('{'))) as Partial<StoredDraws>;
      const { examples, prompts, logProbabilities } = payload;
      if (!Array.isArray(examples) || !Array.isArray(prompts)) return [];
      return [{ examples, prompts, ...(logProbabilities && { logProbabilities }) }];
    });
}
