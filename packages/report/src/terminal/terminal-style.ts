/** What the terminal at hand can show. */
export interface TerminalStyle {
  /** Columns; at least 20. */
  readonly width: number;
  /** Whether escape sequences for colour may be written. */
  readonly color: boolean;
  /** Whether signs beyond ASCII may be written. */
  readonly unicode: boolean;
}
