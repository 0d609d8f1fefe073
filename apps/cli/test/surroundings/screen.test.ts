import { describe, expect, it } from 'vitest';
import { openScreen } from '../../src/surroundings/screen.js';

const terminal = { isTTY: true, columns: 72, write: () => true };
const pipe = { write: () => true };

function styleOf(
  stream: Parameters<typeof openScreen>[0],
  variables: Readonly<Record<string, string>> = {},
) {
  return openScreen(stream, { variables, unicodeTerminal: true }).style;
}

describe('openScreen', () => {
  it('has colour on a terminal and none in a pipe', () => {
    expect(styleOf(terminal).color).toBe(true);
    expect(styleOf(pipe).color).toBe(false);
  });

  it('obeys NO_COLOR, FORCE_COLOR and a dumb terminal', () => {
    expect(styleOf(terminal, { NO_COLOR: '1' }).color).toBe(false);
    expect(styleOf(terminal, { NO_COLOR: '' }).color).toBe(true);
    expect(styleOf(pipe, { FORCE_COLOR: '1' }).color).toBe(true);
    expect(styleOf(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }).color).toBe(false);
    expect(styleOf(terminal, { FORCE_COLOR: '0' }).color).toBe(false);
    expect(styleOf(terminal, { TERM: 'dumb' }).color).toBe(false);
  });

  it('is as wide as its terminal, as COLUMNS says, or 100 columns', () => {
    expect(styleOf(terminal, { COLUMNS: '50' }).width).toBe(72);
    expect(styleOf(pipe, { COLUMNS: '50' }).width).toBe(50);
    expect(styleOf({ ...terminal, columns: 0 }, { COLUMNS: '50' }).width).toBe(50);
    expect(styleOf(pipe, { COLUMNS: 'wide' }).width).toBe(100);
  });

  it('keeps to ASCII in the locales C and POSIX and on terminals that need it', () => {
    expect(styleOf(pipe, { LANG: 'de_DE.UTF-8' }).unicode).toBe(true);
    expect(styleOf(pipe, { LANG: 'de_DE.UTF-8', LC_ALL: 'C' }).unicode).toBe(false);
    expect(styleOf(pipe, { LANG: 'POSIX' }).unicode).toBe(false);
    expect(openScreen(pipe, { variables: {}, unicodeTerminal: false }).style.unicode).toBe(false);
  });

  it('can be written over only on a terminal that is not dumb', () => {
    const interactive = (stream: Parameters<typeof openScreen>[0], term: string) =>
      openScreen(stream, { variables: { TERM: term }, unicodeTerminal: true }).interactive;
    expect(interactive(terminal, 'xterm')).toBe(true);
    expect(interactive(terminal, 'dumb')).toBe(false);
    expect(interactive(pipe, 'xterm')).toBe(false);
  });
});
