import { generateTokens } from '../engine/generate-tokens.mjs';
import { scoreTokens } from '../engine/score-tokens.mjs';
import { seededRandom } from '../sampling/seeded-random.mjs';
import { generationParameters } from './generation-parameters.mjs';
import { tgiError } from './tgi-error.mjs';

/**
 * POST /generate and /generate_stream. Log-probabilities of drawn tokens are of the law that they were
 * drawn from, temperature and truncation included; those of the prompt (`decoder_input_details`) of the
 * model. A stop sequence is part of the text.
 */
export function generate(service, { isStreamed }) {
  return async (exchange) => {
    const { inputs, parameters = {} } = await exchange.json(tgiError.malformed);
    const entry = service.models.list()[0];
    if (entry === undefined) throw tgiError.invalid('no model is served');
    const model = await service.engine.model(entry.blob, entry.path);
    const plan = {
      ...generationParameters(parameters),
      prompt: promptOf(model, inputs),
      parameters,
    };
    if (plan.prompt.length + plan.maxTokens > model.contextLength) {
      throw tgiError.invalid(
        `\`inputs\` tokens + \`max_new_tokens\` must be <= ${model.contextLength}. Given: ` +
          `${plan.prompt.length} \`inputs\` tokens and ${plan.maxTokens} \`max_new_tokens\``,
      );
    }
    const end = await service.engine.inTurn(exchange.signal);
    try {
      if (isStreamed) await streamed(exchange, { model, plan });
      else await whole(exchange, { model, plan });
    } finally {
      end();
    }
  };
}

function promptOf(model, inputs) {
  const prompt = typeof inputs === 'string' ? model.tokenize(inputs) : [];
  if (prompt.length === 0) throw tgiError.invalid('`inputs` cannot be empty');
  return prompt;
}

/** Drawn tokens with the text so far; the last has `finish`. */
async function* tokensOf(model, { plan, signal }) {
  const { prompt, maxTokens, sampling } = plan;
  const random = seededRandom(plan.seed ?? 0, 0);
  const bytes = [];
  for await (const step of generateTokens(model, { prompt, maxTokens, sampling, random, signal })) {
    bytes.push(...step.bytes);
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    const isStopped = plan.stop.some((stop) => text.endsWith(stop));
    const ended = step.finish === 'stop' ? 'eos_token' : step.finish;
    yield {
      text,
      finish: isStopped ? 'stop_sequence' : ended,
      token: {
        id: step.token,
        text: new TextDecoder().decode(step.bytes),
        logprob: step.samplingLogProbability,
        special: step.isEnd,
      },
    };
    if (isStopped) return;
  }
}

async function whole(exchange, { model, plan }) {
  const { signal } = exchange;
  const { decoder_input_details: isPrefillAsked, details: areDetailsAsked } = plan.parameters;
  const prefill =
    isPrefillAsked === true ? await scoreTokens(model, { tokens: plan.prompt, signal }) : [];
  const tokens = [];
  let last;
  for await (const each of tokensOf(model, { plan, signal })) {
    tokens.push(each.token);
    last = each;
  }
  const details = {
    finish_reason: last.finish,
    generated_tokens: tokens.length,
    seed: plan.seed,
    prefill: prefill.map(({ token, logProbability }) => ({
      id: token,
      text: new TextDecoder().decode(model.pieces[token]),
      logprob: logProbability ?? null,
    })),
    tokens,
  };
  const isDetailed = isPrefillAsked === true || areDetailsAsked === true;
  exchange.send(200, { generated_text: last.text, ...(isDetailed ? { details } : {}) });
}

async function streamed(exchange, { model, plan }) {
  let index = 0;
  for await (const { text, finish, token } of tokensOf(model, { plan, signal: exchange.signal })) {
    index += 1;
    const details = { finish_reason: finish, generated_tokens: index, seed: plan.seed };
    await exchange.event({
      index,
      token,
      generated_text: finish === undefined ? null : text,
      details: finish === undefined ? null : details,
    });
  }
  exchange.response.end();
}
