import type { Manifest } from '../packages/manifest.js';

/** What `nx release version` says it would write. */
export interface ReleaseDryRun {
  /** The version that the release would have. */
  readonly next: string;
  readonly output: string;
}

/**
 * Packages that a release would leave behind: whose version, or whose range of another package of ours,
 * would not become the next one.
 */
export function releaseFaults(
  packages: readonly Manifest[],
  { next, output }: ReleaseDryRun,
): readonly string[] {
  const names = new Set(packages.map(({ name }) => name));
  // The name of a manifest stands above the lines that change in it.
  const sections = output.split(/^ +"name": "/m);
  return packages.flatMap(({ name, dependencies, peerDependencies }) => {
    const written = sections.find((section) => section.startsWith(`${name}"`));
    if (written === undefined) return [`${name} would not be released`];
    const wanted = Object.keys({ ...dependencies, ...peerDependencies }).filter((each) =>
      names.has(each),
    );
    return ['version', ...wanted].flatMap((key) =>
      addedValue(written, key)?.replace(/^[\^~]/, '') === next
        ? []
        : [`${name} would not have ${next} as ${key}`],
    );
  });
}

/** The value of a key on a line that a diff adds. */
function addedValue(diff: string, key: string): string | undefined {
  const lines = diff.split('\n').filter((line) => line.startsWith('+'));
  const found = lines.find((line) => line.includes(`"${key}": "`));
  return found?.split('"')[3];
}

/** What is wrong with the changelog: its first section must be the current version, and say something. */
export function changelogFaults(text: string, current: string): readonly string[] {
  const [, first = ''] = text.split(/^## /m);
  const [heading = '', ...lines] = first.split('\n');
  const [version] = heading.split(' ');
  return [
    ...(version === current
      ? []
      : [`CHANGELOG.md begins with '${heading}', the packages are ${current}`]),
    ...(lines.some((line) => line.startsWith('- ')) ? [] : ['CHANGELOG.md says nothing of it']),
  ];
}
