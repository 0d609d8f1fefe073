import { drawToken } from '../sampling/draw-token.mjs';

/**
 * Continues the tokens of a prompt and yields one step for each drawn token, `</s>` included, until
 * that, `maxTokens` or the context (`contextLength`, by default the model's) ends it; the last step has
 * `finish` set to `stop` or `length`. With a `grammar` only what it allows is drawn.
 */
export async function* generateTokens(
  model,
  { prompt, maxTokens, contextLength = model.contextLength, sampling, random, grammar, signal },
) {
  let logits = await model.begin(prompt, signal);
  for (let count = 1; ; count++) {
    const drawn = drawToken(logits, { ...sampling, allows: allowing(grammar) }, random);
    grammar?.accept(drawn.token);
    const isEnd = drawn.token === model.endToken;
    const isFull = count >= maxTokens || prompt.length + count >= contextLength;
    const finish = isEnd ? 'stop' : isFull ? 'length' : undefined;
    yield { ...drawn, isEnd, bytes: model.pieces[drawn.token], finish };
    if (finish !== undefined) return;
    signal.throwIfAborted();
    logits = await model.append(drawn.token);
  }
}

function allowing(grammar) {
  return grammar === undefined ? undefined : (token) => grammar.allows(token);
}
