/** One way to the server: the config that names its backend, and what its options call things. */
export interface Protocol {
  readonly name: string;
  /** Of the repository's root. */
  readonly config: string;
  /** Options of a generator at a temperature, with this many tokens at most. */
  readonly options: (
    url: string,
    answer: { readonly temperature: number; readonly tokens: number },
  ) => Readonly<Record<string, unknown>>;
  /** Whether a log-probability counts the end of a text that ended by itself. */
  readonly countsEnd: boolean;
}

/** The same model over both wires. */
export const protocols: readonly Protocol[] = [
  {
    name: 'Ollama',
    config: 'examples/llm-ollama.yaml',
    options: (host, { temperature, tokens }) => ({
      model: 'tiny',
      host,
      temperature,
      num_predict: tokens,
    }),
    countsEnd: false,
  },
  {
    name: 'Hugging Face',
    config: 'examples/llm-huggingface.yaml',
    options: (url, { temperature, tokens }) => ({
      model: 'tiny',
      endpointUrl: `${url}/v1`,
      temperature,
      maxTokens: tokens,
      logprobs: true,
    }),
    countsEnd: true,
  },
];
