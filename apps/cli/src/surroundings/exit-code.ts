/** What the process says to its caller: stable, documented in the README. */
export const exitCode = {
  success: 0,
  /** A fault of the program or of a plugin. */
  bug: 1,
  /** The config, the command line or the data. */
  userMistake: 2,
  /** A gate or a conformance check that did not pass. */
  gate: 3,
  /** Stopped at a limit of the config; the run can be resumed. */
  limit: 4,
  /** Interrupted by Ctrl-C or a termination signal; the run can be resumed. */
  interrupted: 130,
} as const;
