/** The path of the first value that JSON would lose or refuse; undefined where all is plain. */
export function pathOfNonPlain(value: unknown, path = ''): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value !== 'object') return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) || prototype === null || prototype === Object.prototype;
  if (!plain) return path;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const found = pathOfNonPlain(inner, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
