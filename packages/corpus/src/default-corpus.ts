/**
 * The corpus that base models are built from where a config names none: a file of this package,
 * UTF-8, documents apart by one blank line. Its bytes decide the base, and with it every number that
 * was computed over it: a changed corpus is a new fingerprint.
 */
export const defaultCorpus: URL = new URL('../text/default.txt', import.meta.url);
