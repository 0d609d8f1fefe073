import type { BackendCheck } from './backend-check.js';
import { servedLogProbabilities } from './served-log-probabilities.js';
import { workshopPrompt, workshopRows } from './workshop.js';

/** Nats per byte. */
const TOLERANCE = 1e-3;

/** The exported file under llama.cpp gives the trainer's log-probabilities and greedy continuations. */
export async function checkExportedModel({ list, yardstick, slice }: BackendCheck): Promise<void> {
  const rows = workshopRows();
  const chosen = rows.slice(0, slice ? 3 : 12);
  let largest = 0;
  let equal = 0;
  for (const [index, { question, human }] of chosen.entries()) {
    const prompt = workshopPrompt(question, rows.slice(100 + index, 103 + index));
    const response = human.slice(0, 40);
    const { bytes } = await servedLogProbabilities(yardstick.url, { prompt, response });
    const served = bytes.reduce((sum, each) => sum + each, 0);
    const [own] = await yardstick.logProbabilities(prompt, [response]);
    largest = Math.max(largest, Math.abs(served - own!) / response.length);
    const continued = await continuation(yardstick.url, prompt);
    if (continued === (await yardstick.greedy(prompt))) equal += 1;
  }
  list.check(
    `the exported model gives the trainer's ln p of ${chosen.length} answers to ${TOLERANCE} nats per token`,
    largest < TOLERANCE,
    largest.toExponential(1),
  );
  list.check(
    'and its greedy continuations, byte for byte',
    equal === chosen.length,
    `${equal} of ${chosen.length}`,
  );
}

async function continuation(url: string, prompt: string): Promise<string> {
  const options = { temperature: 0, num_predict: 64 };
  const answer = await fetch(`${url}/api/generate`, {
    method: 'POST',
    body: JSON.stringify({ model: 'tiny', prompt, stream: false, options }),
  });
  // As Ollama documents it.
  const { response } = (await answer.json()) as { readonly response: string };
  return response;
}
