import { parseTemplate } from '@ggmi/core';
import { readTemplate } from '../../prompts/read-template.js';
import type { TextPromptConfig } from '../../config/prompt-schema.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showValue } from '../../problems/show-value.js';
import type { FitContext, FitRule } from './fit-context.js';
import { placeholderProblems } from './placeholder-problems.js';

/** A text prompt can be rendered, from as many anchors as there are, and says what it asks for. */
export const textPromptsFit: FitRule = (context) => {
  const { prompt } = context.config;
  if (prompt?.kind !== 'text') return [];
  return [
    ...templateProblems(context, prompt),
    ...answerProblems(prompt),
    ...anchorProblems(context, prompt),
    ...countProblems(context, prompt),
  ];
};

function templateProblems(
  { baseDirectory }: FitContext,
  prompt: TextPromptConfig,
): readonly ProblemDraft[] {
  const { template } = prompt;
  const path = ['prompt', 'template', ...(typeof template === 'string' ? [] : ['file'])];
  const read = readTemplate(template, baseDirectory);
  if ('problem' in read) {
    return [
      {
        code: 'TEMPLATE_UNREADABLE',
        path,
        received: `${showValue(typeof template === 'string' ? template : template.file)}: ${read.problem}`,
        expected: 'a file of UTF-8 text',
        next: 'Check the path; it is taken from the folder of the config.',
      },
    ];
  }
  const parsed = parseTemplate(read.text);
  if ('parts' in parsed) return placeholderProblems(prompt, { parts: parsed.parts, path });
  const { line, received, expected } = parsed.problem;
  const next = 'Mend the template; `\\{{` gives two braces.';
  return [
    { code: 'TEMPLATE_INVALID', path, received: `${received} in line ${line}`, expected, next },
  ];
}

function answerProblems({ items, answer }: TextPromptConfig): readonly ProblemDraft[] {
  if (items === 'none' || answer !== 'item') return [];
  return [
    {
      code: 'ANSWER_UNSUPPORTED',
      path: ['prompt', 'answer'],
      received: "'item', where prompts ask the prompts of anchors",
      expected: "'response': the prompt of the answer is the anchor's",
      next: 'Remove `answer`, or write `items: none` to ask for new items.',
    },
  ];
}

/** Where the config says how many anchors there are: a finite pool is counted when it is read. */
function anchorProblems(
  { config }: FitContext,
  { demonstrations, items }: TextPromptConfig,
): readonly ProblemDraft[] {
  const anchors = config.anchors?.count;
  const least = demonstrations + (items === 'anchors' ? 1 : 0);
  if (anchors === undefined || anchors >= least) return [];
  const beside = items === 'anchors' ? ', beside the one that it asks about' : '';
  return [
    {
      code: 'SAMPLE_TOO_SMALL',
      path: ['prompt', 'demonstrations'],
      received: `${demonstrations} shown in every prompt${beside}, of ${anchors} anchors`,
      expected: `at least ${least} anchors`,
      next: 'Lower `prompt.demonstrations`, or raise `anchors.count`.',
    },
  ];
}

/** The items of a data set are the draws of whole prompts, at most one prompt per anchor. */
function countProblems(context: FitContext, prompt: TextPromptConfig): readonly ProblemDraft[] {
  const { draws, items } = prompt;
  const anchors = context.config.anchors?.count ?? Infinity;
  const most = items === 'anchors' ? anchors * draws : Infinity;
  return Object.entries(context.config.generators ?? {}).flatMap(([name, { count }]) => {
    const asked = context.capabilities('generator', `generators.${name}`)?.prompts.includes('text');
    if (asked !== true || count === undefined) return [];
    if (count % draws === 0 && count <= most) return [];
    const multiple = draws === 1 ? '' : ` a multiple of ${draws}, the draws of every prompt`;
    const bound =
      most === Infinity ? '' : ` at most ${most}, as ${anchors} anchors are asked about`;
    return [
      {
        code: 'COUNT_UNEVEN',
        path: ['generators', name, 'count'],
        received: String(count),
        expected: [multiple, bound]
          .filter((part) => part !== '')
          .join(' and')
          .trim(),
        next: 'Change `count`, or leave it out to ask about every anchor.',
      },
    ];
  });
}
