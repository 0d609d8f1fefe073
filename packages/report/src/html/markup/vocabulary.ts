/** What a renderer lets onto its page; types do not hold in every caller. */
export interface Vocabulary {
  /** What a refused name is no part of. */
  readonly place: string;
  allowsTag(tag: string): boolean;
  allowsAttribute(name: string, value: string): boolean;
}

const nameForm = /^[a-z][a-zA-Z0-9-]*$/;

/** Whether a name can stand in markup, and is none that runs or styles. */
function isPlainName(name: string): boolean {
  return nameForm.test(name);
}

/** Elements that run, load, embed or speak for the whole document: on no page of ours. */
const foreignTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
]);

const formTags: ReadonlySet<string> = new Set(['form']);

/** A file: it asks for nothing. */
export const fileVocabulary: Vocabulary = {
  place: 'report',
  allowsTag: (tag) =>
    isPlainName(tag) && !foreignTags.has(tag.toLowerCase()) && !formTags.has(tag.toLowerCase()),
  allowsAttribute: (name, value) =>
    isPlainName(name) &&
    !/^(?:on|style$|src|xlink|action$|formaction$)/i.test(name) &&
    (name !== 'href' || value.startsWith('#')),
};

/** Attributes that hold an address. */
const addresses = /^(?:href|src|srcset|action)$/;

/** A page of a server: addresses are places of the page or of that server, and a form asks only. */
export const siteVocabulary: Vocabulary = {
  place: 'site',
  allowsTag: (tag) => isPlainName(tag) && !foreignTags.has(tag.toLowerCase()),
  allowsAttribute: (name, value) => {
    if (!isPlainName(name)) return false;
    if (addresses.test(name)) return isOwnAddress(value);
    if (name === 'method') return value === 'get';
    return !/^(?:on|style$|src|xlink|action$|formaction$)/i.test(name);
  },
};

/** `#place` or `/path`: `//host`, `/\host` and what a browser strips before it reads are another's. */
function isOwnAddress(value: string): boolean {
  return /^(?:#|\/(?![/\\]))[\x21-\x7e]*$/.test(value);
}
