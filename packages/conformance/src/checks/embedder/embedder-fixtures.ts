/** What the author of a component of kind `embedder` may give for its checks. */
export type EmbedderFixtures = Readonly<Record<string, never>>;
