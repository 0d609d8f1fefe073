import type { PluginAnswers } from './plugin-answers.js';
import { pluginKinds } from './plugin-kind.js';

/** One answer that cannot be used. */
export interface AnswerProblem {
  readonly answer: keyof PluginAnswers;
  readonly received: string;
  readonly expected: string;
}

const kebab = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const packageName = new RegExp(`^(?:@[a-z0-9][a-z0-9-]*/)?${kebab}$`);
const componentName = new RegExp(`^${kebab}$`);
const licence = /^[\w.+() -]+$/;

/** npm's own limit. */
const LONGEST_NAME = 214;

/** Everything that is wrong with answers, which may come from anyone; empty where they will do. */
export function answerProblems(
  answers: Readonly<Partial<Record<keyof PluginAnswers, string>>>,
): readonly AnswerProblem[] {
  const { name = '', kind = '', component, description, author, license } = answers;
  const problems: (AnswerProblem | undefined)[] = [
    problem('name', name, {
      holds: packageName.test(name) && name.length <= LONGEST_NAME,
      expected:
        'lower-case words joined by hyphens, such as my-estimator or @acme/estimator-ring, ' +
        `at most ${LONGEST_NAME} characters`,
    }),
    problem('name', name, {
      holds: !name.startsWith('@ggmi/'),
      expected: 'a scope of your own: @ggmi is the project’s',
    }),
    problem('kind', kind, {
      holds: pluginKinds.some((each) => each === kind),
      expected: `one of ${pluginKinds.join(', ')}`,
    }),
    problem('component', component ?? '', {
      holds: component === undefined || componentName.test(component),
      expected: 'lower-case words joined by hyphens, such as ring',
    }),
    lineProblem('description', description),
    lineProblem('author', author),
    problem('license', license ?? '', {
      holds: license === undefined || licence.test(license),
      expected: 'an SPDX expression, such as MIT',
    }),
  ];
  return problems.filter((each) => each !== undefined);
}

function problem(
  answer: keyof PluginAnswers,
  received: string,
  { holds, expected }: { readonly holds: boolean; readonly expected: string },
): AnswerProblem | undefined {
  return holds ? undefined : { answer, received, expected };
}

function lineProblem(
  answer: keyof PluginAnswers,
  text: string | undefined,
): AnswerProblem | undefined {
  return problem(answer, text ?? '', {
    holds: text === undefined || (text.trim() !== '' && !/\p{Cc}/u.test(text)),
    expected: 'one line of text',
  });
}
