import { parseArgs } from 'node:util';
import type { PluginAnswers } from '@ggmi/plugin-template';

/** Answers as they were given: any of them may be missing or wrong. */
export type GivenAnswers = Readonly<Partial<Record<keyof PluginAnswers, string>>>;

/** A command line as it was read. */
export interface GivenArguments {
  readonly answers: GivenAnswers;
  readonly help: boolean;
  /** What is wrong with the command line itself, a sentence each. */
  readonly problems: readonly string[];
}

const flags = ['kind', 'component', 'description', 'author', 'license'] as const;

/** Reads `NAME --kind KIND …`; an unknown flag is a problem, not the end. */
export function readArguments(args: readonly string[]): GivenArguments {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }])),
    },
  });
  const answers: Partial<Record<keyof PluginAnswers, string>> = {};
  const problems: string[] = [];
  let help = false;
  let unknownAt: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // What follows an unknown flag was meant as its value, once there is a name.
      if (answers.name !== undefined && unknownAt === token.index - 1) continue;
      if (answers.name === undefined) answers.name = token.value;
      else problems.push(`'${token.value}': one name is enough; it was '${answers.name}'.`);
    } else if (token.kind === 'option') {
      const flag = flags.find((each) => each === token.name);
      if (token.name === 'help') help = true;
      else if (flag === undefined) {
        problems.push(unknownFlag(token.rawName));
        if (token.value === undefined) unknownAt = token.index;
      } else if (token.value === undefined) problems.push(`${token.rawName} needs a value.`);
      else answers[flag] = token.value;
    }
  }
  return { answers, help, problems };
}

function unknownFlag(name: string): string {
  return `${name} is no flag; there are ${flags.map((flag) => `--${flag}`).join(', ')}.`;
}
