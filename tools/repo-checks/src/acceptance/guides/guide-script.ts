/** A fenced block of a guide. */
interface Block {
  /** `sh` is run. */
  readonly language: string;
  /** Where any other block is written, as its fence says. */
  readonly path: string | undefined;
  readonly text: string;
}

/** Ends a file in the script; no line of a guide is this. */
const END = 'END_OF_BLOCK_OF_THE_GUIDE';

/**
 * The blocks of a guide as one program of bash, in their order: what is fenced as `sh` runs, in one
 * shell, and every other block is written to the path beside its language.
 *
 * @throws Error for a block that does neither: then it would go unchecked.
 */
export function guideScript(markdown: string): string {
  const blocks = blocksOf(markdown);
  const idle = blocks.find(({ language, path }) => language !== 'sh' && path === undefined);
  if (idle !== undefined) {
    throw new Error(
      `a block of '${idle.language}' has no path and is not run:\n${idle.text.slice(0, 200)}`,
    );
  }
  return ['set -euo pipefail', ...blocks.map(toCommands)].join('\n');
}

function blocksOf(markdown: string): readonly Block[] {
  const fences = markdown.matchAll(/^```(?<info>[^\n]*)\n(?<text>[^]*?)^```$/gm);
  return [...fences].map(({ groups = {} }) => {
    const [language = '', path] = (groups['info'] ?? '').trim().split(/\s+/);
    return { language, path, text: groups['text'] ?? '' };
  });
}

function toCommands({ path, text }: Block): string {
  if (path === undefined) return text;
  return `mkdir -p "$(dirname '${path}')"\ncat > '${path}' <<'${END}'\n${text}${END}`;
}
