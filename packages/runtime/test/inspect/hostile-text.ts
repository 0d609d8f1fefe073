import fc from 'fast-check';

/** Texts of what JSON escapes, what looks like JSON, and what takes several bytes. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '\\"',
        '\\\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"id":"',
        '","response":"',
        '}]}',
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u001f',
        '\u2028',
        '\u2029',
        '\u202e',
        '\u007f',
        'é',
        '漢',
        '😀',
        '\ufeff',
        '\\u0041',
        'n',
        'u',
        'A',
        'z',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
