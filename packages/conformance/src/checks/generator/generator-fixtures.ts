/** What the author of a component of kind `generator` may give for its checks. */
export type GeneratorFixtures = Readonly<Record<string, never>>;
