/** The way from the root of a config to a value: keys and list indices. */
export type ConfigPath = readonly (string | number)[];

/** A path as people write it: `estimators.ksg1.options.k`, `plugins[2]`, `slots["odd key"]`. */
export function formatConfigPath(path: ConfigPath): string {
  return path
    .map((segment, index) => {
      if (typeof segment === 'number') return `[${segment}]`;
      if (!/^[\w$-]+$/.test(segment)) return `[${JSON.stringify(segment)}]`;
      return index === 0 ? segment : `.${segment}`;
    })
    .join('');
}

/**
 * The path that a person wrote, or undefined where it is none: dots between keys, `[2]` for the
 * item of a list, `["odd key"]` for a key with other characters.
 */
export function parseConfigPath(text: string): ConfigPath | undefined {
  const segment = /(?:^|\.)([\w$-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;
  const path: (string | number)[] = [];
  if (text.startsWith('.')) return undefined;
  while (segment.lastIndex < text.length) {
    const match = segment.exec(text);
    if (match === null) return undefined;
    const [, key, index, quoted] = match;
    if (key !== undefined) path.push(key);
    else if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) {
      const parsed = parseQuoted(quoted);
      if (parsed === undefined) return undefined;
      path.push(parsed);
    }
  }
  return path.length === 0 ? undefined : path;
}

/** The value at a path; undefined where the way ends early. */
export function valueAt(data: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (Array.isArray(value)) return typeof segment === 'number' ? value[segment] : undefined;
    return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }, data);
}

/** True where `path` is `ancestor` or lies below it. */
export function liesWithin(path: ConfigPath, ancestor: ConfigPath): boolean {
  return ancestor.every((segment, index) => path[index] === segment);
}

/** True for an object that is neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseQuoted(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
