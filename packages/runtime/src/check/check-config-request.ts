/** What is to be checked: a file or data, and what the command line changes in it. */
export type CheckConfigRequest = {
  /** `path=value` each; the value is read as YAML. */
  readonly overrides?: readonly string[];
  /** Replaces the config's `seed`. */
  readonly seed?: number;
  /** Absolute path against which `path` and messages are relative. */
  readonly workingDirectory: string;
} & ({ readonly path: string } | { readonly data: unknown });
