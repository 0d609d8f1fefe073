import { valueAt } from '../../config/config-path.js';
import { showAlternatives, showValue } from '../../problems/show-value.js';
import { sourceRoles, type FitRule } from './fit-context.js';

/** Generators take the config's kind of prompt; anchors and held-out data are asked without one. */
export const promptsAreSupported: FitRule = (context) => {
  const configured = context.config.prompt?.kind;
  return sourceRoles(context).flatMap(({ role, path }) => {
    const supported = context.capabilities('generator', role)?.prompts;
    const asked = role.startsWith('generators.') ? configured : 'none';
    if (supported === undefined || asked === undefined || supported.includes(asked)) return [];
    const id = showValue(valueAt(context.written, [...path, 'use']));
    const isGenerator = role.startsWith('generators.');
    return [
      {
        code: 'PROMPT_UNSUPPORTED',
        path: [...path, 'use'],
        received: `${id}, which takes prompts of kind ${showAlternatives(supported)}`,
        expected: `a generator that takes prompts of kind ${asked}`,
        next: isGenerator
          ? `Set \`prompt.kind\` to ${showAlternatives(supported)}, or choose another generator.`
          : `Choose a source that needs no prompt for \`${role}\`.`,
      },
    ];
  });
};
