import type { Prompt } from '@ggmi/core';

/** Prompts that lack the same draws. */
export interface MissingDraws {
  readonly prompts: readonly Prompt[];
  readonly firstDraw: number;
  readonly draws: number;
}

/** Single draws as the fewest requests: prompts that lack the same run of draws are asked together. */
export function missingDraws(
  missing: readonly { readonly prompt: Prompt; readonly draw: number }[],
): readonly MissingDraws[] {
  const runs: { prompt: Prompt; firstDraw: number; draws: number }[] = [];
  for (const { prompt, draw } of missing) {
    const last = runs.at(-1);
    if (last?.prompt === prompt && last.firstDraw + last.draws === draw) last.draws += 1;
    else runs.push({ prompt, firstDraw: draw, draws: 1 });
  }
  const groups = new Map<string, { prompts: Prompt[]; firstDraw: number; draws: number }>();
  for (const { prompt, firstDraw, draws } of runs) {
    const key = `${firstDraw} ${draws}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { prompts: [prompt], firstDraw, draws });
    else group.prompts.push(prompt);
  }
  return [...groups.values()];
}
