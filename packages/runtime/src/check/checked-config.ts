import type { PluginRecord } from '@ggmi/core';
import type { Config } from '../config/config-schema.js';
import type { HostSpec } from '../host/host-spec.js';
import type { PointLabel } from '../sweep/point-label.js';

/** The config of an evaluation in which no problem was found. */
export type CheckedConfig = Checked<Config>;

/** A config of some format in which no problem was found: plain data. */
export interface Checked<Settings> {
  /** After overrides and defaults. */
  readonly config: Settings;
  /** The evaluations that modes and sweep ask for; none where `config` is the only one. */
  readonly points: readonly CheckedPoint<Settings>[];
  readonly hostSpec: HostSpec;
  readonly source: ConfigSource;
  /** Absolute path of the config file's folder; the working directory where data was given. */
  readonly baseDirectory: string;
  readonly plugins: readonly PluginRecord[];
}

/** One evaluation of a sweep. */
export interface CheckedPoint<Settings> {
  readonly label: PointLabel;
  /** After mode, overrides, the point and defaults. */
  readonly config: Settings;
  /** For each role whose component the point changes: the role that the host knows it by. */
  readonly roles: Readonly<Record<string, string>>;
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
