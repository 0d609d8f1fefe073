import type { AcceptanceOutcome } from './acceptance.js';

/** Gathers what an acceptance finds: figures to read, and checks that hold or do not. */
export interface CheckList {
  /** A line of output that is no check. */
  say(line: string): void;
  /** A check: the sentence says what holds, `detail` what was seen. */
  check(sentence: string, holds: boolean, detail?: string): void;
  outcome(): AcceptanceOutcome;
}

/** An empty list. */
export function checkList(): CheckList {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  return {
    say: (line) => void lines.push(line),
    check(sentence, holds, detail) {
      if (holds) passed += 1;
      else failed += 1;
      lines.push(
        `${holds ? 'holds ' : 'FAILS '} ${sentence}${detail === undefined ? '' : `: ${detail}`}`,
      );
    },
    outcome: () => ({ passed, failed, output: lines.join('\n') }),
  };
}
