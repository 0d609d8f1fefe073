/**
 * Whether a report writes its page: not where JSON or Markdown is printed in its place, unless a folder
 * is named to write to.
 */
export function isPageWanted(options: {
  readonly json?: true;
  readonly markdown?: true;
  readonly out?: string;
}): boolean {
  return options.out !== undefined || (!options.json && !options.markdown);
}
