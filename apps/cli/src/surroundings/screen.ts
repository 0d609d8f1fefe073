import type { TerminalStyle } from '@ggmi/report/terminal';

/** A stream of text that somebody reads, or a file or pipe in its place. */
export interface Screen {
  readonly style: TerminalStyle;
  /** Whether a line that was written can be written over. */
  readonly interactive: boolean;
  write(text: string): void;
}

/** The part of a Node stream that a screen stands on. */
export interface ScreenStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What the environment says of the terminal. */
export interface TerminalEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Whether the terminal program can show signs beyond ASCII. */
  readonly unicodeTerminal: boolean;
}

/** Columns where nobody says how many there are, as for a file or a pipe. */
const widthWithoutTerminal = 100;

/**
 * A screen on a stream. Colour needs a terminal, and no `NO_COLOR` (https://no-color.org);
 * `FORCE_COLOR` other than 0 gives it to pipes too. Signs beyond ASCII are left out in the locales
 * C and POSIX.
 */
export function openScreen(stream: ScreenStream, environment: TerminalEnvironment): Screen {
  const interactive = stream.isTTY === true && environment.variables['TERM'] !== 'dumb';
  return {
    interactive,
    style: {
      width:
        columnsOf(stream.columns) ??
        columnsOf(environment.variables['COLUMNS']) ??
        widthWithoutTerminal,
      color: hasColor(interactive, environment.variables),
      unicode: environment.unicodeTerminal && !isAsciiLocale(environment.variables),
    },
    write: (text) => void stream.write(text),
  };
}

type Variables = TerminalEnvironment['variables'];

/** A number of columns; some pseudo-terminals say 0 where they do not know theirs. */
function columnsOf(said: number | string | undefined): number | undefined {
  const columns = Number(said);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

function hasColor(interactive: boolean, variables: Variables): boolean {
  if ((variables['NO_COLOR'] ?? '') !== '') return false;
  const forced = variables['FORCE_COLOR'];
  return forced === undefined || forced === '' ? interactive : forced !== '0';
}

function isAsciiLocale(variables: Variables): boolean {
  const locale = variables['LC_ALL'] || variables['LC_CTYPE'] || variables['LANG'] || '';
  return locale === 'C' || locale === 'POSIX';
}
