/** The words of a search in small letters, which must all be found; `K = 3` is one of them, `k=3`. */
export type SearchWords = readonly string[];

/** Something that is searched. */
export interface Searched {
  readonly text: string;
  /** What it was set to, each as `name=value`. */
  readonly settings: readonly string[];
}

/** Reads what somebody searches for. */
export function searchWords(search: string): SearchWords {
  return search
    .toLowerCase()
    .replaceAll(/\s*=\s*/g, '=')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether every word stands in the text or is a setting. */
export function holdsWords(words: SearchWords, searched: Searched): boolean {
  if (words.length === 0) return true;
  const text = searched.text.toLowerCase();
  const settings = searched.settings.map((setting) => setting.toLowerCase());
  return words.every((word) => text.includes(word) || isSetting(word, settings));
}

/** `seed=1`, `order=3` or `trainer.options.order` is found, not `seed=12`. */
function isSetting(word: string, settings: readonly string[]): boolean {
  const isWhole = /=./.test(word);
  return settings.some((setting) =>
    isWhole ? setting === word || setting.endsWith(`.${word}`) : setting.includes(word),
  );
}
