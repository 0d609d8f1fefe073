import { generateTokens } from '../engine/generate-tokens.mjs';
import { scoreTokens } from '../engine/score-tokens.mjs';
import { seededRandom } from '../sampling/seeded-random.mjs';
import { streamText } from '../text/stream-text.mjs';
import { answerHead, usageOf } from './answer-head.mjs';
import { chatLogProbabilities } from './chat-log-probabilities.mjs';
import { findEntry } from './find-entry.mjs';
import { generationSettings, grammarOf, roomFor } from './generation-settings.mjs';
import { openaiError } from './openai-error.mjs';
import { promptLogProbabilities } from './prompt-log-probabilities.mjs';
import { renderConversation } from './render-conversation.mjs';
import { tokenNames } from './token-names.mjs';

/** POST /v1/chat/completions. */
export function chatCompletions(service) {
  return async (exchange) => {
    const body = await exchange.json(openaiError.malformed);
    const entry = findEntry(service, body);
    const model = await service.engine.model(entry.blob, entry.path);
    const plan = chatPlan(model, body);
    await grammarOf(model, plan);
    const end = await service.engine.inTurn(exchange.signal);
    try {
      if (body.stream === true) await streamed(exchange, { model, plan, body });
      else await whole(exchange, { model, plan, body });
    } finally {
      end();
    }
  };
}

function chatPlan(model, body) {
  const text = renderConversation(model, {
    messages: body.messages,
    addGenerationPrompt: body.add_generation_prompt ?? true,
  });
  const prompt = model.tokenize(text);
  const asked = body.max_completion_tokens ?? body.max_tokens ?? undefined;
  const top = body.top_logprobs ?? 0;
  if (!Number.isInteger(top) || top < 0 || top > 20) {
    throw openaiError.invalid(`top_logprobs must be an integer from 0 to 20, got ${top}.`);
  }
  return {
    ...generationSettings(body),
    prompt,
    maxTokens: roomFor(model, { prompt, asked }),
    listed: (steps) =>
      body.logprobs === true
        ? chatLogProbabilities(steps, { model, nameOf: tokenNames(model, body), top })
        : null,
    promptTop: body.prompt_logprobs ?? undefined,
  };
}

async function* piecesOf(model, { plan, index, signal }) {
  const { prompt, maxTokens, sampling, seed, stops } = plan;
  const random = seededRandom(seed, index);
  const grammar = await grammarOf(model, plan);
  const steps = generateTokens(model, { prompt, maxTokens, sampling, random, grammar, signal });
  yield* streamText(steps, stops);
}

async function whole(exchange, { model, plan, body }) {
  const { signal } = exchange;
  const scored =
    plan.promptTop === undefined ? [] : await scoreTokens(model, { tokens: plan.prompt, signal });
  const choices = [];
  let generated = 0;
  for (let index = 0; index < plan.choices; index++) {
    const choice = { text: '', steps: [] };
    for await (const piece of piecesOf(model, { plan, index, signal })) {
      choice.text += piece.text;
      choice.steps.push(...piece.steps);
      choice.finish = piece.finish;
      choice.stop = piece.stop;
    }
    generated += choice.steps.length;
    choices.push({
      index,
      message: { role: 'assistant', content: choice.text },
      logprobs: plan.listed(choice.steps),
      finish_reason: choice.finish,
      stop_reason: choice.stop ?? null,
    });
  }
  exchange.send(200, {
    ...answerHead({ prefix: 'chatcmpl', object: 'chat.completion', model: body.model }),
    choices,
    usage: usageOf(plan.prompt.length, generated),
    prompt_logprobs:
      plan.promptTop === undefined
        ? null
        : promptLogProbabilities(scored, { nameOf: tokenNames(model, body), top: plan.promptTop }),
  });
}

async function streamed(exchange, { model, plan, body }) {
  const head = answerHead({
    prefix: 'chatcmpl',
    object: 'chat.completion.chunk',
    model: body.model,
  });
  let generated = 0;
  for (let index = 0; index < plan.choices; index++) {
    const part = (delta, { logprobs, finish, stop }) => ({
      ...head,
      choices: [
        { index, delta, logprobs, finish_reason: finish ?? null, stop_reason: stop ?? null },
      ],
    });
    await exchange.event(part({ role: 'assistant', content: '' }, { logprobs: null }));
    for await (const piece of piecesOf(model, { plan, index, signal: exchange.signal })) {
      generated += piece.steps.length;
      const { finish, stop } = piece;
      const logprobs = plan.listed(piece.steps);
      await exchange.event(part({ content: piece.text }, { logprobs, finish, stop }));
    }
  }
  if (body.stream_options?.include_usage === true) {
    const usage = usageOf(plan.prompt.length, generated);
    await exchange.event({ ...head, choices: [], usage });
  }
  await exchange.event('[DONE]');
  exchange.response.end();
}
