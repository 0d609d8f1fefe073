import { GgmiError } from '@ggmi/core';
import type { Block } from '@ggmi/report/terminal';
import {
  describeEstimate,
  estimatedCost,
  projectRequests,
  type CheckedConfig,
  type ProjectedDraws,
  type RequestProjection,
} from '@ggmi/runtime';

/** What a run would ask of servers, or why that cannot be told. */
type Projected = RequestProjection | { readonly unknown: string };

/** Asks no server: plans the cells of a run, and counts. */
export async function projectedRequests(
  checked: CheckedConfig,
  outputDirectory: string,
): Promise<Projected> {
  try {
    return await projectRequests(checked, outputDirectory);
  } catch (error) {
    // The config is valid: what stands in the way of the run is said by the run.
    if (!GgmiError.is(error)) throw error;
    return { unknown: error.message };
  }
}

/** The projection, beneath what the config resolves to. */
export function projectionBlocks(projected: Projected, checked: CheckedConfig): Block[] {
  if ('unknown' in projected) {
    return [
      { type: 'paragraph', text: `What servers are asked cannot be told: ${projected.unknown}` },
    ];
  }
  const { draws, others } = projected;
  return [
    { type: 'heading', text: 'Requests of a run, estimated' },
    ...draws.map((each): Block => ({ type: 'paragraph', text: describeDraws(each, checked) })),
    ...totalBlocks(draws, checked),
    ...(others.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: `Not estimated: what ${others.join(', ')} ask${others.length === 1 ? 's' : ''} servers besides.`,
          },
        ]),
    {
      type: 'paragraph',
      text: `Retries are not counted; \`requests.limit\` stops a run at so many tokens, or so much money.`,
    },
  ];
}

function describeDraws(
  { label, model, kept, estimate }: ProjectedDraws,
  { config }: CheckedConfig,
): string {
  if (estimate === null)
    return `${label}: not known before the data that its prompts are made from.`;
  const { draws } = estimate;
  const already = kept === 0 ? '' : ` (${kept} more are kept)`;
  if (draws === 0) return `${label}: nothing${already}.`;
  const words = describeEstimate(estimate, { ...config.requests, model });
  return `${label}: ${draws} draws${already}; ${words}.`;
}

function totalBlocks(draws: readonly ProjectedDraws[], { config }: CheckedConfig): Block[] {
  const { prices, currency } = config.requests;
  const needed = draws.flatMap(({ estimate, model }) =>
    estimate === null || estimate.draws === 0 ? [] : [{ model, ...estimate }],
  );
  if (needed.length < 2) return [];
  const count = sum(needed.map((each) => each.draws));
  const tokens = sum(needed.map((each) => each.inputTokens + (each.outputTokens ?? 0)));
  const costs = needed.map((each) => estimatedCost(each, { model: each.model, prices }));
  const known = costs.filter((cost) => cost !== undefined);
  const bound = needed.some(({ outputBy }) => outputBy === 'limit') ? 'at most about' : 'about';
  const unpriced = known.length < costs.length ? ' without what has no price' : '';
  const money = known.length === 0 ? '' : `, ${sum(known).toFixed(4)} ${currency}${unpriced}`;
  return [
    { type: 'paragraph', text: `In all: ${count} draws, ${bound} ${tokens} tokens${money}.` },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
