import { generateTokens } from '../engine/generate-tokens.mjs';
import { scoreTokens } from '../engine/score-tokens.mjs';
import { seededRandom } from '../sampling/seeded-random.mjs';
import { streamText } from '../text/stream-text.mjs';
import { answerHead, usageOf } from './answer-head.mjs';
import { completionLogProbabilities } from './completion-log-probabilities.mjs';
import { findEntry } from './find-entry.mjs';
import { generationSettings, grammarOf, roomFor } from './generation-settings.mjs';
import { openaiError } from './openai-error.mjs';
import { promptLogProbabilities } from './prompt-log-probabilities.mjs';
import { promptsOf } from './prompts-of.mjs';
import { tokenNames } from './token-names.mjs';

const DEFAULT_TOKENS = 16;

/**
 * POST /v1/completions. `echo` with `logprobs` and `prompt_logprobs` score a given text; with `echo`,
 * `max_tokens` may be 0.
 */
export function completions(service) {
  return async (exchange) => {
    const body = await exchange.json(openaiError.malformed);
    const entry = findEntry(service, body);
    const model = await service.engine.model(entry.blob, entry.path);
    const plan = completionPlan(model, body);
    await grammarOf(model, plan);
    const end = await service.engine.inTurn(exchange.signal);
    try {
      const head = answerHead({ prefix: 'cmpl', object: 'text_completion', model: body.model });
      if (body.stream === true) await streamed(exchange, { model, plan, head });
      else await whole(exchange, { model, plan, head });
    } finally {
      end();
    }
  };
}

function completionPlan(model, body) {
  const settings = generationSettings(body);
  const echo = body.echo === true;
  const asked = body.max_tokens ?? DEFAULT_TOKENS;
  if (!Number.isInteger(asked) || asked < (echo ? 0 : 1)) {
    throw openaiError.invalid(`max_tokens must be at least 1, got ${asked}.`, 'max_tokens');
  }
  const parts = promptsOf(model, body.prompt).flatMap((prompt) => {
    if (asked > 0 || prompt.length > model.contextLength) roomFor(model, { prompt, asked });
    return Array.from({ length: settings.choices }, () => prompt);
  });
  return {
    ...settings,
    parts,
    echo,
    maxTokens: asked,
    top: logProbabilityCount(body, 'logprobs'),
    promptTop: logProbabilityCount(body, 'prompt_logprobs'),
    nameOf: tokenNames(model, body),
    withUsage: body.stream_options?.include_usage === true,
  };
}

function logProbabilityCount(body, name) {
  const count = body[name] ?? undefined;
  if (count === undefined) return undefined;
  if (!Number.isInteger(count) || count < 0 || count > 20) {
    throw openaiError.invalid(`${name} must be an integer from 0 to 20, got ${count}.`, name);
  }
  return count;
}

/** The pieces of text that continue one prompt; none where nothing is to be generated. */
async function* piecesOf(model, { plan, index, signal }) {
  if (plan.maxTokens === 0) return;
  const steps = generateTokens(model, {
    prompt: plan.parts[index],
    maxTokens: plan.maxTokens,
    sampling: plan.sampling,
    random: seededRandom(plan.seed, index),
    grammar: await grammarOf(model, plan),
    signal,
  });
  yield* streamText(steps, plan.stops);
}

async function whole(exchange, { model, plan, head }) {
  const choices = [];
  let generated = 0;
  for (const [index, prompt] of plan.parts.entries()) {
    const { signal } = exchange;
    const isScored = plan.promptTop !== undefined || (plan.echo && plan.top !== undefined);
    const scored = isScored ? await scoreTokens(model, { tokens: prompt, signal }) : [];
    const choice = {
      text: plan.echo ? echoed(model, prompt) : '',
      steps: plan.echo ? [...scored] : [],
    };
    for await (const piece of piecesOf(model, { plan, index, signal })) {
      choice.text += piece.text;
      choice.steps.push(...piece.steps);
      choice.finish = piece.finish;
      choice.stop = piece.stop;
      generated += piece.steps.length;
    }
    choices.push({
      index,
      text: choice.text,
      logprobs: listed(choice.steps, plan),
      finish_reason: choice.finish ?? 'length',
      stop_reason: choice.stop ?? null,
      prompt_logprobs:
        plan.promptTop === undefined
          ? null
          : promptLogProbabilities(scored, { nameOf: plan.nameOf, top: plan.promptTop }),
    });
  }
  const promptTokens = plan.parts.reduce((sum, prompt) => sum + prompt.length, 0);
  exchange.send(200, { ...head, choices, usage: usageOf(promptTokens, generated) });
}

async function streamed(exchange, { model, plan, head }) {
  if (plan.promptTop !== undefined) {
    throw openaiError.invalid(
      '`prompt_logprobs` are not available when `stream=True`.',
      'prompt_logprobs',
    );
  }
  let generated = 0;
  const promptTokens = plan.parts.reduce((sum, prompt) => sum + prompt.length, 0);
  for (const [index, prompt] of plan.parts.entries()) {
    const part = (text, { steps, finish, stop }) => ({
      ...head,
      choices: [
        {
          index,
          text,
          logprobs: listed(steps, plan),
          finish_reason: finish ?? null,
          stop_reason: stop ?? null,
        },
      ],
    });
    if (plan.echo) await exchange.event(part(echoed(model, prompt), { steps: [] }));
    for await (const piece of piecesOf(model, { plan, index, signal: exchange.signal })) {
      generated += piece.steps.length;
      await exchange.event(part(piece.text, piece));
    }
  }
  if (plan.withUsage) {
    await exchange.event({ ...head, choices: [], usage: usageOf(promptTokens, generated) });
  }
  await exchange.event('[DONE]');
  exchange.response.end();
}

function listed(steps, { top, nameOf }) {
  return top === undefined ? null : completionLogProbabilities(steps, { nameOf, top });
}

function echoed(model, tokens) {
  const bytes = tokens.flatMap((token) => [...model.pieces[token]]);
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
