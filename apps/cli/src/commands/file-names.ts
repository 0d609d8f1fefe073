/** As much of a name as any file system takes, with room for an extension. */
const LONGEST = 120;

/**
 * Names of files for names that may hold anything, such as those of a config: letters, digits and
 * `_ + . -` stay, no name begins with a dot, and names that become equal are numbered.
 */
export function fileNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const plain = name
      .replace(/[^\w+.-]+/g, '-')
      .replace(/^\.+/, '')
      .slice(0, LONGEST);
    const short = plain === '' ? 'unnamed' : plain;
    // File systems of some machines know no case.
    const key = short.toLowerCase();
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? short : `${short}-${before + 1}`;
  });
}
