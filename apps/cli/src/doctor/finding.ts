/** One thing that was examined. */
export interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  /** What was found. */
  readonly detail: string;
  /** What to do where it is not in order. */
  readonly next?: string;
}
