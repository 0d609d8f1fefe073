import type { ComponentFinding } from '@ggmi/core';
import { z } from 'zod';
import { checkedAnswer } from '../server/checked-answer.js';
import type { OllamaServer } from '../server/ollama-server.js';

/** What Ollama says that a model is able to do, as far as components take it: any model may embed. */
export type Ability = 'completion' | 'thinking';

const shownSchema = z.object({ capabilities: z.array(z.string()).nullish() });

const advice: Readonly<Record<Ability, string>> = {
  completion: 'Choose a model that generates text.',
  thinking: 'Take `think` away, or choose a model that thinks.',
};

/** A problem for every ability that the model lacks; older servers say nothing of them. */
export async function checkAbilities(
  server: OllamaServer,
  { model, abilities }: { readonly model: string; readonly abilities: readonly Ability[] },
  signal: AbortSignal,
): Promise<readonly ComponentFinding[]> {
  if (abilities.length === 0) return [];
  const { capabilities } = await server.ask({
    purpose: `the description of ${model}`,
    body: 'whole',
    signal,
    call: async ({ client }) => checkedAnswer(shownSchema, await client.show({ model })),
  });
  if (capabilities === undefined || capabilities === null) return [];
  return abilities
    .filter((ability) => !capabilities.includes(ability))
    .map((ability) => ({
      severity: 'problem',
      subject: 'model',
      detail: `${model} does not do ${ability}; it does ${capabilities.join(', ')}`,
      next: advice[ability],
    }));
}
