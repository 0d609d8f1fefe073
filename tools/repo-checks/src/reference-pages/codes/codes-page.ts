import { markdownText } from '../markdown-text.js';
import type { CodeCause } from './collect-causes.js';
import type { CodeSite } from './code-site.js';

/** What the sources say: places with a code, uses of error classes, headlines of config problems. */
export interface CodesFound {
  readonly sites: readonly CodeSite[];
  readonly causes: readonly CodeCause[];
  readonly headlines: Readonly<Record<string, string>>;
}

/** The page of all codes, as markdown. */
export function codesPage({ sites, causes, headlines }: CodesFound): string {
  const of = (carrier: CodeSite['carrier']): readonly CodeSite[] =>
    sites.filter((site) => site.carrier === carrier);
  const problems = of('problem').map((site) => ({ ...site, meaning: headlines[site.code] ?? '' }));
  return [
    '# Codes',
    'Every code that the program can show, read from its sources. Values stand in ‹›; ‹one | other› is ' +
      'a choice that the program makes. Codes are stable: scripts may compare them, sentences may change.',
    '## Errors',
    'An expected failure: the command prints code, sentence and next step, without a stack.',
    ...byCode(of('error')).map((same) => section(same, causes)),
    '## Problems of a config',
    'All of them are listed at once, as `CONFIG_INVALID`, each with its place in the file.',
    ...byCode(problems).map((same) => section(same, [])),
    '## Generations that failed',
    'A draw that gave no example; the others go on. `GENERATION_FAILURES` counts them beside the results.',
    ...byCode(of('generation')).map((same) => section(same, [])),
    '## Beside results',
    'Caveats that travel with a number, and cells or measurements that have none.',
    ...byCode(of('result')).map((same) => section(same, [])),
  ].join('\n\n');
}

function byCode(sites: readonly CodeSite[]): readonly (readonly CodeSite[])[] {
  const codes = unique(sites.map((site) => site.code));
  return codes.map((code) => sites.filter((site) => site.code === code));
}

function section(sites: readonly CodeSite[], causes: readonly CodeCause[]): string {
  const code = sites[0]!.code;
  const meanings = unique(sites.flatMap(({ meaning }) => (meaning ? [sentence(meaning)] : [])));
  const uses = causes.filter((cause) => cause.code === code);
  return [
    `### \`${code}\``,
    ...meanings,
    unique(sites.map(sayings)).join('\n'),
    ...(uses.length === 0 ? [] : [usesTable(uses)]),
    `From ${unique(sites.map(({ file }) => `\`${file.split('/').slice(0, 2).join('/')}\``)).join(', ')}.`,
  ].join('\n\n');
}

function sayings({ sentence: said, received, expected, next }: CodeSite): string {
  const found = [
    ...(received === undefined ? [] : [`received ${received}`]),
    ...(expected === undefined ? [] : [`expected ${expected}`]),
  ].join('; ');
  const parts = [said, found === '' ? undefined : found, next && `**Next:** ${markdownText(next)}`];
  const [first = '', ...rest] = parts.filter((part) => part !== undefined);
  const opening = first === parts[2] ? first : markdownText(first);
  return [
    `- ${opening}`,
    ...rest.map((part) => `  ${part === parts[2] ? part : markdownText(part)}`),
  ].join('\\\n');
}

function usesTable(uses: readonly CodeCause[]): string {
  const cell = (text: string): string => markdownText(text).replaceAll('|', '\\|');
  return [
    '| wanted | next step |',
    '| --- | --- |',
    ...uses.map(({ expected, next }) => `| ${cell(expected)} | ${cell(next)} |`),
  ].join('\n');
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return markdownText(/[.!?]$/.test(capital) ? capital : `${capital}.`);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
