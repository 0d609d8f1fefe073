/** A name with its tag, in lower case, as the server compares names. */
export function fullModelName(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return (last.includes(':') ? name : `${name}:latest`).toLowerCase();
}
