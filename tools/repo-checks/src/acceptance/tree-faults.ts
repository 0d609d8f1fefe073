/** Something in a tracked file that has no place in the repository. */
export interface TreePattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Patterns that hold on every machine. */
export const everywhere: readonly TreePattern[] = [
  { what: 'path of a machine', pattern: /(?<![\w.\-/])\/(?:home|Users|root|work|mnt)\/[\w.-]+/ },
  { what: 'path outside the repository', pattern: /\.\.\/shared\b/ },
  { what: 'registry host', pattern: /https?:\/\/registry\.[\w.-]+/ },
];

const vagueName = /^(?:utils?|helpers?|common|misc|types)(?:\.|$)/;

/** The parts of a path that say nothing of what is inside. */
export function vagueNameFaults(path: string): string[] {
  return path
    .split('/')
    .filter((part) => vagueName.test(part))
    .map((part) => `${path}: vague name '${part}'`);
}

/** The lines of a file that match a pattern. */
export function contentFaults(
  { path, text }: { readonly path: string; readonly text: string },
  patterns: readonly TreePattern[],
): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      patterns
        .filter(({ pattern }) => pattern.test(line))
        .map(
          ({ what, pattern }) => `${path}:${index + 1}: ${what} '${pattern.exec(line)?.[0] ?? ''}'`,
        ),
    );
}
