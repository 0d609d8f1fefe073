import { basename, dirname } from 'node:path';

const vague = /^(?:utils?|helpers?|common|misc|types|shared|stuff)$/;

/** Refuses file and folder names that say nothing of what is inside. */
export const noVagueFileName = {
  create(context) {
    return {
      Program(node) {
        const stem = basename(context.filename).split('.')[0];
        const folder = basename(dirname(context.filename));
        const name = [stem, folder].find((part) => vague.test(part));
        if (name === undefined) return;
        context.report({
          node,
          message: `'${name}' says nothing: name it for the thing exported.`,
        });
      },
    };
  },
};
