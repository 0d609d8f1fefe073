/** The backends that speak to the stub, and how a config names their generator. */
export const stubBackends = {
  ollama: (url: string) => generatorAt('ollama', { use: 'ollama', place: ['host', url] }),
  huggingface: (url: string) =>
    generatorAt('huggingface', { use: 'huggingface', place: ['endpointUrl', `${url}/v1`] }),
} as const;

/** The name of a backend that speaks to the stub. */
export type StubBackend = keyof typeof stubBackends;

/** Overrides of the config that make one backend the only generator, or one beside the first. */
function generatorAt(
  name: string,
  {
    use,
    place: [option, address],
  }: { readonly use: string; readonly place: readonly [string, string] },
): readonly string[] {
  return [
    `generators.${name}.use="@ggmi/backend-${use}/chat"`,
    `generators.${name}.options.model=stub`,
    `generators.${name}.options.${option}="${address}"`,
  ];
}
