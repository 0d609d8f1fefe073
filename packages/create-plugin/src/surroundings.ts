/** What the program is given by whoever starts it. */
export interface Surroundings {
  /** Absolute path below which the folder of the plugin is made. */
  readonly workingDirectory: string;
  /** The result, for standard output. */
  readonly write: (text: string) => void;
  /** Problems, for standard error. */
  readonly complain: (text: string) => void;
  /** Asks the person at the terminal; absent where there is none. */
  readonly ask?: (question: string) => Promise<string>;
}
