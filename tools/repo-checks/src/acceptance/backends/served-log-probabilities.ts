/**
 * ln p of every byte of a response, and of `</s>` behind it, by the server's own scoring of the whole text
 * (`echo` with `logprobs` of the OpenAI protocol), nats.
 */
export async function servedLogProbabilities(
  url: string,
  { prompt, response }: { readonly prompt: string; readonly response: string },
): Promise<{ readonly bytes: readonly number[]; readonly end: number }> {
  const answer = await fetch(`${url}/v1/completions`, {
    method: 'POST',
    body: JSON.stringify({
      model: 'tiny',
      prompt: `${prompt}<s>${response}</s>`,
      max_tokens: 0,
      echo: true,
      logprobs: 0,
    }),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  // As the OpenAI protocol documents it.
  const { choices } = (await answer.json()) as {
    readonly choices: readonly {
      readonly logprobs: { readonly token_logprobs: readonly number[] };
    }[];
  };
  const scored = choices[0]!.logprobs.token_logprobs.slice(-Buffer.byteLength(response) - 1);
  return { bytes: scored.slice(0, -1), end: scored.at(-1)! };
}
