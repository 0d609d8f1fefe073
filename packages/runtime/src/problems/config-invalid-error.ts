import { GgmiError, type JsonObject } from '@ggmi/core';
import type { ConfigProblem } from './config-problem.js';
import { renderProblem } from './render-problem.js';

/** CONFIG_INVALID: everything that is wrong with a config, in one numbered list. */
export class ConfigInvalidError extends GgmiError {
  readonly problems: readonly ConfigProblem[];

  /** `subject` names what was checked, such as the file as the user wrote it. */
  constructor(details: { readonly subject: string; readonly problems: readonly ConfigProblem[] }) {
    const { subject, problems } = details;
    const counted = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super({
      code: 'CONFIG_INVALID',
      message: `${subject} has ${counted}:\n\n${problems.map(numbered).join('\n\n')}`,
      next: 'Mend them and run `ggmi check` again.',
      fields: { subject, problems: problems.map((problem): JsonObject => ({ ...problem })) },
    });
    this.problems = problems;
  }

  static override is(error: unknown): error is ConfigInvalidError {
    return GgmiError.is(error, 'CONFIG_INVALID');
  }
}

function numbered(problem: ConfigProblem, index: number): string {
  const number = `${index + 1}.`.padStart(3);
  return `${number} ${renderProblem(problem).replaceAll('\n', '\n    ')}`;
}
