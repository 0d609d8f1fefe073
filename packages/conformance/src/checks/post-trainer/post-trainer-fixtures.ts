/** What the author of a component of kind `post-trainer` may give for its checks. */
export type PostTrainerFixtures = Readonly<Record<string, never>>;
