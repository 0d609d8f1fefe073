/** What the author of a component of kind `curator` may give for its checks. */
export type CuratorFixtures = Readonly<Record<string, never>>;
