/** One thing that was examined. */
export interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  /** In order, with a doubt. */
  readonly severity?: 'warning';
  /** What was found. */
  readonly detail: string;
  /** What to do where it is not in order. */
  readonly next?: string;
}
