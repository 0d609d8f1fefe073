import type { PlannedCell } from '../../record/plan-file.js';

/** What a run drew, by the names of its data, and the digests of it. */
export interface NamedDraws {
  readonly draws: ReadonlyMap<string, readonly PlannedCell[]>;
  readonly digest: (address: string) => string | undefined;
}

/** Under which other name the other run has the same data: names may be swapped, or new. */
export function namesInCommon(
  here: NamedDraws,
  there: NamedDraws,
): (data: string) => readonly string[] {
  const [own, other] = [digestsOf(here), digestsOf(there)];
  const namesOf = (digests: ReadonlyMap<string, string>, wanted: string | undefined, but: string) =>
    [...digests].filter(([name, each]) => each === wanted && name !== but).map(([name]) => name);
  return (data) => [
    ...namesOf(other, own.get(data), data).map(
      (name) => `what the reference has by this name is '${name}' in this run`,
    ),
    ...namesOf(own, other.get(data), data).map(
      (name) => `what this run has by this name is '${name}' in the reference`,
    ),
  ];
}

/** By name, the digests of all draws as one text; without names whose draws are not all known. */
function digestsOf({ draws, digest }: NamedDraws): ReadonlyMap<string, string> {
  return new Map(
    [...draws].flatMap(([name, cells]): [string, string][] => {
      const digests = cells.map(({ address }) => digest(address));
      return digests.includes(undefined) ? [] : [[name, digests.join(' ')]];
    }),
  );
}
