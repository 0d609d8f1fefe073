/** The column that a path begins in: the one with its whole name, else the one with its first part. */
export function columnOf(field: string, names: readonly string[]): string {
  return names.includes(field) ? field : field.split('.', 1)[0]!;
}
