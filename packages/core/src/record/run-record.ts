import type { JsonObject } from '../data/json-value.js';
import type { RequestRecord } from './request-usage.js';

/** Everything needed to explain a run later: `record.json` of a run folder. */
export interface RunRecord {
  readonly format: 1;
  readonly name: string;
  readonly seed: number;
  readonly planDigest: string;
  readonly config: {
    /** The config file's name, without its folder. */
    readonly file: string;
    readonly asWritten: string;
    /** Overrides given on the command line, as `path=value`. */
    readonly overrides: readonly string[];
    readonly resolved: JsonObject;
  };
  /**
   * The command that finishes the run, from any folder of the machine that began it; absent where no
   * command line began it. It holds no secret: secrets are read from the environment.
   */
  readonly resumeCommand?: string;
  readonly plugins: readonly PluginRecord[];
  readonly components: readonly ComponentRecord[];
  readonly platform: {
    readonly node: string;
    readonly os: string;
    readonly architecture: string;
    /** Revision of the repository that holds the config, where there is one. */
    readonly gitRevision?: string;
    readonly gitDirty?: boolean;
  };
  /** What requests to servers have used; absent where none was made. */
  readonly requests?: RequestRecord;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly status: 'running' | 'complete' | 'failed' | 'interrupted' | 'limited';
}

/** A plugin that was loaded. */
export interface PluginRecord {
  readonly specifier: string;
  readonly name: string;
  readonly version: string;
  readonly contract: number;
}

/** A component as it took part: options after defaults, and what it read. */
export interface ComponentRecord {
  /** Place in the config, such as `estimators.ksg1`. */
  readonly role: string;
  readonly id: string;
  readonly resultVersion: number;
  readonly options: JsonObject;
  readonly fingerprint?: string;
}
