import type {
  Generation,
  GenerationRequest,
  Generator,
  Prompt,
  PromptKind,
  ScoringRequest,
} from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import type { ComponentSubject } from '../../model/subject.js';

type Subject = ComponentSubject<'generator'>;

/** A draw that became an example. */
export type Generated = Extract<Generation, { outcome: 'generated' }>;

/** A given text with its prompt. */
export type ScoredPair = ScoringRequest['pairs'][number];

const DRAWS = 4;

/** The prompts that a component is asked with, made anew: nobody else holds them. */
export function promptsOf({ component, fixtures }: Subject): readonly Prompt[] {
  if (fixtures.prompts !== undefined) return structuredClone(fixtures.prompts);
  return component.capabilities.prompts.flatMap((kind) => [
    promptOf(kind, { id: `${kind}-first`, number: 0.5 }),
    promptOf(kind, { id: `${kind}-second`, number: -1.25 }),
  ]);
}

function promptOf(
  kind: PromptKind,
  { id, number }: { readonly id: string; readonly number: number },
): Prompt {
  if (kind === 'none') return { kind, id };
  if (kind === 'vector') return { kind, id, values: [number, number / 2] };
  const text = `What is ${number} plus ${number}?`;
  return { kind, id, text, demonstrations: [], answer: { kind: 'response', prompt: text } };
}

/** A request as the host makes it; every call gives equal ones. */
export async function requestFor(
  subject: Subject,
  generator: Generator,
  changes: Partial<GenerationRequest> = {},
): Promise<GenerationRequest> {
  const { fixtures, component } = subject;
  const wanted = fixtures.draws ?? DRAWS;
  const { pool, setting } = component.capabilities;
  const size = pool === 'finite' ? await generator.size?.() : undefined;
  const stream = randomStream('conformance').fork('generate');
  return {
    prompts: promptsOf(subject),
    draws: Math.min(wanted, size ?? wanted),
    firstDraw: 0,
    random: stream.fork('draws'),
    ...(setting === true && { setting: stream.fork('setting') }),
    signal: new AbortController().signal,
    ...changes,
  };
}

/** Everything that a generator yields for a request; throws CHECK_FAILED where that is far too much. */
export async function collect(
  generator: Generator,
  request: GenerationRequest,
): Promise<Generation[]> {
  const most = 2 * request.prompts.length * request.draws + 8;
  const generations: Generation[] = [];
  for await (const generation of generator.generate(request)) {
    generations.push(generation);
    demand(generations.length <= most, {
      message: 'The stream of generations does not end.',
      received: `more than ${most} generations`,
      wanted: `${request.prompts.length * request.draws}, one per prompt and draw`,
      next: 'Yield draws firstDraw to firstDraw + draws − 1 of every prompt, and end.',
    });
  }
  return generations;
}

/** In the order of prompt ids and draws: generators may yield in any. */
export function sorted(generations: readonly Generation[]): readonly Generation[] {
  return generations.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** A name for a draw of a prompt. */
export function keyOf({ promptId, draw }: Pick<Generation, 'promptId' | 'draw'>): string {
  return `draw ${draw} of '${promptId}'`;
}

/** Draws that became examples. Throws CHECK_FAILED where none did: there is nothing to look at. */
export function requireGenerated(generations: readonly Generation[]): readonly Generated[] {
  const generated = generations.filter((each) => each.outcome === 'generated');
  const failure = generations.find((each) => each.outcome === 'failed');
  demand(generated.length > 0, {
    message: 'No draw became an example.',
    received: failure === undefined ? 'no generation' : `${failure.code}: ${failure.reason}`,
    wanted: 'at least one generated example',
    next: 'Give `prompts` as fixtures that the component can answer.',
  });
  return generated;
}

/** The examples that a generator gives, each with its prompt. */
export function pairsOf(
  request: GenerationRequest,
  generated: readonly Generated[],
): readonly ScoredPair[] {
  const prompts = new Map(request.prompts.map((prompt) => [prompt.id, prompt]));
  return generated.map(({ promptId, example }) => ({
    prompt: prompts.get(promptId)!,
    response: example,
  }));
}

/** Whether log-probabilities are of events, and not densities that may lie above 0. */
export function hasProbabilities({ component: { capabilities } }: Subject): boolean {
  return capabilities.produces === 'text' || capabilities.discrete;
}

/** Whether the component computes its draws itself, so that its stream decides them. */
export function isLocal({ component: { capabilities } }: Subject): boolean {
  return capabilities.remote !== true;
}
