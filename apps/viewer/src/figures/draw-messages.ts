/** What a drawing thread is asked for: of a run folder, one picture or the whole report. */
export interface DrawTask {
  readonly task: number;
  /** The run folder, absolute. */
  readonly path: string;
  /** Changes when the files of the run do. */
  readonly version: string;
  readonly wanted: Wanted;
}

/** A picture by the name of its figure and which of its drawings it is, or the report as one file. */
export type Wanted =
  | { readonly type: 'picture'; readonly figure: string; readonly drawing: string }
  | { readonly type: 'report' };

/** What a drawing thread answers; no text where the run has no such figure. */
export type DrawAnswer =
  | { readonly task: number; readonly text: string | undefined }
  | { readonly task: number; readonly failure: string };
