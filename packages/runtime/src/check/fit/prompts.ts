import type { GeneratorCapabilities, PromptKind } from '@ggmi/core';
import { valueAt } from '../../config/config-path.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showAlternatives, showValue } from '../../problems/show-value.js';
import { sourceRoles, type FitContext, type FitRule } from './fit-context.js';

/**
 * Generators take the config's kind of prompt, which fits the anchors that it is made from; anchors and
 * held-out data are asked without one.
 */
export const promptsAreSupported: FitRule = (context) => {
  const configured = context.config.prompt?.kind;
  return [
    ...anchorsMismatch(context),
    ...sourceRoles(context).flatMap(({ role, path }) => {
      const capabilities = context.capabilities('generator', role);
      const isGenerator = role.startsWith('generators.');
      const asked = isGenerator ? configured : 'none';
      if (capabilities === undefined || asked === undefined || canBeAsked(capabilities, asked)) {
        return [];
      }
      const { prompts: supported } = capabilities;
      const id = showValue(valueAt(context.written, [...path, 'use']));
      return [
        {
          code: 'PROMPT_UNSUPPORTED' as const,
          path: [...path, 'use'],
          received: `${id}, which takes prompts of kind ${showAlternatives(supported)}`,
          expected: `a generator that takes prompts of kind ${asked}`,
          next: isGenerator
            ? `Set \`prompt.kind\` to ${showAlternatives(supported)}, or choose another generator.`
            : `Choose a source that needs no prompt for \`${role}\`.`,
        },
      ];
    }),
  ];
};

/** Recorded data stand beside generators that are asked by text: they have been asked already. */
function canBeAsked({ prompts, pool }: GeneratorCapabilities, kind: PromptKind): boolean {
  if (prompts.includes(kind)) return true;
  return kind === 'text' && pool === 'finite' && prompts.includes('none');
}

/** A text prompt shows text. */
function anchorsMismatch(context: FitContext): readonly ProblemDraft[] {
  const produces = context.capabilities('generator', 'anchors')?.produces;
  if (context.config.prompt?.kind !== 'text' || produces !== 'vector') return [];
  return [
    {
      code: 'PROMPT_UNSUPPORTED',
      path: ['prompt', 'kind'],
      received: "'text' with anchors that are vector examples",
      expected: 'a prompt that is made from vector examples',
      next: 'Write `prompt.kind: vector` or `none`, or choose anchors of text.',
    },
  ];
}
