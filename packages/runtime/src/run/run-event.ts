/** What a run tells those who watch it. Never part of a result. */
export type RunEvent =
  | { readonly type: 'planned'; readonly cells: number; readonly reused: number }
  | { readonly type: 'cell-started'; readonly label: string }
  | {
      readonly type: 'cell-finished';
      readonly label: string;
      readonly outcome: 'succeeded' | 'failed';
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'log'; readonly level: 'debug' | 'info'; readonly message: string };
