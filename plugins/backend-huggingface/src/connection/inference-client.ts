import type * as Client from '@huggingface/inference';

/** The client of Hugging Face, loaded at the first call, and silent: it would write to the console. */
export async function inferenceClient(): Promise<typeof Client> {
  const client = await import('@huggingface/inference');
  client.setLogger({ debug: silent, info: silent, warn: silent, error: silent, log: silent });
  return client;
}

function silent(): void {}
