const LONGEST = 300;

/**
 * What a server or a client said, fit for messages and records: on one line without its full stop, at
 * most 300 characters, without the key in any spelling that servers echo.
 */
export function publicWords(text: string, key: string | undefined): string {
  const line = withoutKeys(text, key).replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > LONGEST
    ? `${line.slice(0, LONGEST - 1).toWellFormed()}…`
    : line.toWellFormed();
}

function withoutKeys(text: string, key: string | undefined): string {
  const blanked = spellingsOf(key).reduce((rest, each) => rest.replaceAll(each, '[key]'), text);
  // Keys that somebody else put there, and what services leave of a key: sk-ab****yz.
  return blanked
    .replaceAll(/\b(?:Bearer|Basic)\s+[^\s"',}]+/gi, '[key]')
    .replaceAll(/\b(?:hf|sk|gsk|api|key)[-_][\w*.-]{8,}/g, '[key]');
}

function spellingsOf(key: string | undefined): readonly string[] {
  if (key === undefined) return [];
  const inJson = JSON.stringify(key).slice(1, -1);
  const spellings = [key, inJson, encodeURIComponent(key), btoa(key)];
  return [...new Set(spellings)].sort((a, b) => b.length - a.length);
}
