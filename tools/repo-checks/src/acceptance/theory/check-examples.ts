import type { CheckList } from '../check-list.js';
import { examplePromises } from './example-promises.js';
import { theoryJson, type TheoryEvaluation } from './theory-json.js';

/** Every stored example runs by its name, and its verdict is the one that its title promises. */
export async function checkExamples(list: CheckList): Promise<void> {
  // Printed by theory-command of apps/cli.
  const { examples } = (await theoryJson()) as { readonly examples: readonly { id: string }[] };
  const ids = examples.map(({ id }) => id);
  list.check(
    'every example has a promise here, and no other has',
    ids.toSorted().join() === Object.keys(examplePromises).toSorted().join(),
    `${ids.length} examples`,
  );
  for (const id of ids) {
    // Printed by theory-command of apps/cli too.
    const evaluation = (await theoryJson('--example', id)) as TheoryEvaluation;
    const promise = examplePromises[id];
    if (promise !== undefined) list.check(`${id}: ${promise.says}`, promise.isKept(evaluation));
    const { paper, general } = evaluation.verdicts;
    const lasting = [...paper.flatMap(({ corrections }) => corrections), ...general];
    const failing = lasting.filter(({ outcome }) => outcome === 'fails').map((each) => each.id);
    list.check(
      `${id}: no corrected statement fails`,
      failing.length === 0,
      failing.join(', ') || undefined,
    );
  }
}
