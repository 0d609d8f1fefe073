/** What the server tells a page of one run that goes on. Texts can only be shown. */
export interface RunMessage extends ListedMessage {
  /** The server's clock, ISO 8601: elapsed times are counted from it. */
  readonly now: string;
  /** Those that are computed, and since when; of an older journal all that are handed out. */
  readonly running: readonly { readonly label: string; readonly since: string }[];
  /** How fast it goes, and how long it may take; empty where nothing can be said of it. */
  readonly pace: string;
  /** Whether it has ended before its results, and can be resumed. */
  readonly isUnfinished: boolean;
  /** Of those that are not listed: how many more are computed, and how many wait. */
  readonly more: string;
  /** The last ones, as rows of a table: label, code, message. */
  readonly failed: readonly (readonly string[])[];
  /** As rows of a table: code, message, where. */
  readonly warnings: readonly (readonly string[])[];
}

/** What a list shows of a run. */
export interface ListedMessage {
  /** The name of its folder. */
  readonly id: string;
  readonly state: string;
  /** Its sign and its word. */
  readonly stateText: string;
  /** Of its last start, ISO 8601, by the server's clock; absent where its journal does not say. */
  readonly begunAt?: string;
  /** Whether it goes on. */
  readonly isRunning: boolean;
  readonly text: string;
  readonly done: number;
  /** Absent where nobody has said how many there are. */
  readonly planned?: number;
  readonly failures: number;
}

/** What the server tells the list of runs. */
export interface ListMessage {
  readonly runs: readonly ListedMessage[];
}
