import type { PluginRecord } from '@ggmi/core';
import type { Config } from '../config/config-schema.js';
import type { HostSpec } from '../host/host-spec.js';

/** The config of an evaluation in which no problem was found. */
export type CheckedConfig = Checked<Config>;

/** A config of some format in which no problem was found: plain data. */
export interface Checked<Config> {
  /** After overrides and defaults. */
  readonly config: Config;
  readonly hostSpec: HostSpec;
  readonly source: ConfigSource;
  /** Absolute path of the config file's folder; the working directory where data was given. */
  readonly baseDirectory: string;
  readonly plugins: readonly PluginRecord[];
}

/** Where a config came from. */
export interface ConfigSource {
  /** Absolute path; absent where data was given. */
  readonly file?: string;
  /** The text of the file, or the data as JSON. */
  readonly asWritten: string;
  /** As `path=value`, in the order given; a seed comes last. */
  readonly overrides: readonly string[];
}
