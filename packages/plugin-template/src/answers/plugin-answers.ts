import type { PluginKind } from './plugin-kind.js';

/** What an author says of a new plugin. */
export interface PluginAnswers {
  /** The npm package, with or without a scope: `@acme/estimator-ring`, `my-estimator`. */
  readonly name: string;
  readonly kind: PluginKind;
  /** The last part of the component's id; absent: what the component that comes along is. */
  readonly component?: string;
  /** One sentence for package.json and README. */
  readonly description?: string;
  /** As package.json writes people: `Ada Example <ada@example.org>`. */
  readonly author?: string;
  /** SPDX expression; absent: `Apache-2.0`. */
  readonly license?: string;
}
