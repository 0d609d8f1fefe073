import { describe, expect, it } from 'vitest';
import { codeFaults } from '../../src/reference-pages/codes/code-faults.js';
import { collectCauses } from '../../src/reference-pages/codes/collect-causes.js';
import { collectCodes } from '../../src/reference-pages/codes/collect-codes.js';
import { programOf } from './program-of.js';

const declarations = 'declare class GgmiError { constructor(parts: object); }\n';

function sitesOf(text: string): ReturnType<typeof collectCodes> {
  return collectCodes(programOf(declarations + text));
}

describe('collectCodes', () => {
  it('gives the words of a thrown error with its values as names', () => {
    const [site] = sitesOf(`
      /** POOL_EMPTY: nobody gave data. */
      export function poolEmpty(details: { path: string }, items: string[]) {
        return new GgmiError({
          code: 'POOL_EMPTY',
          message: \`\${details.path} holds \${items.length} items.\`,
          next: 'Give more.',
        });
      }`);
    expect(site).toMatchObject({
      code: 'POOL_EMPTY',
      carrier: 'error',
      meaning: 'Nobody gave data.',
      sentence: '‹path› holds ‹number of items› items.',
      next: 'Give more.',
    });
  });

  it('follows constants and functions, and shows a choice as one', () => {
    const [site] = sitesOf(`
      const hint = 'Start the server.';
      function advice(name: string, near: boolean) {
        if (near) return \`Did you mean '\${name}'?\`;
        return hint;
      }
      export const fault = (written: string, near: boolean) =>
        new GgmiError({ code: 'SERVER_DOWN', message: near ? 'far' : 'away', next: advice(written, near) });`);
    expect(site).toMatchObject({
      sentence: '‹far | away›',
      next: "‹Did you mean '‹written›'? | Start the server.›",
    });
  });

  it('takes a cause from @throws of the file where the place has none', () => {
    const [site] = sitesOf(`
      /**
       * Reads.
       *
       * @throws RUN_NOT_FOUND where nothing is; RUN_DAMAGED where the text is cut.
       */
      export function read() { throw damaged(); }
      function damaged() { return new GgmiError({ code: 'RUN_DAMAGED', message: '', next: 'Run.' }); }`);
    expect(site?.meaning).toBe('Where the text is cut.');
  });

  it('tells problems, lost generations and results from errors', () => {
    const sites = sitesOf(`
      export const problem = { code: 'KEY_UNKNOWN', received: 'a', expected: 'b', next: 'c' } as const;
      export const lost = { code: 'EMPTY_ANSWER', reason: 'nothing came' } as const;
      export const caveat = { code: 'NEAR_LOG_N', message: 'too near' } as const;`);
    expect(sites.map(({ code, carrier }) => `${code} ${carrier}`)).toEqual([
      'EMPTY_ANSWER generation',
      'KEY_UNKNOWN problem',
      'NEAR_LOG_N result',
    ]);
  });

  it('gives both codes of a place that chooses between two', () => {
    const sites = sitesOf(`
      export const place = (gone: boolean) =>
        new GgmiError({ code: gone ? 'FILE_GONE' : 'FILE_LOCKED', message: 'no', next: 'Look.' });`);
    expect(sites.map(({ code }) => code)).toEqual(['FILE_GONE', 'FILE_LOCKED']);
  });
});

describe('collectCauses', () => {
  it('gives each expectation and next step of an error class once', () => {
    const use = `new DataInvalidError({ where: 'x', expected: 'a finite number', next: 'Mend x.' })`;
    const text = `declare class DataInvalidError { constructor(parts: object); }
      export const all = [${use}, ${use}];`;
    expect(collectCauses(programOf(text))).toEqual([
      { code: 'DATA_INVALID', expected: 'a finite number', next: 'Mend x.' },
    ]);
  });
});

describe('codeFaults', () => {
  const file = 'packages/sample/src/sample.ts';

  it('finds nothing where everything is said', () => {
    const error = { code: 'A_B', carrier: 'error', file, meaning: 'M.', next: 'N.' } as const;
    expect(codeFaults({ sites: [error], causes: [], headlines: {} })).toEqual([]);
  });

  it('names an error without cause, a problem without an expectation, and an unused headline', () => {
    const sites = [
      { code: 'A_B', carrier: 'error', file, next: 'N.' },
      { code: 'C_D', carrier: 'problem', file, received: 'r', next: 'n' },
    ] as const;
    expect(codeFaults({ sites, causes: [], headlines: { C_D: 'c', E_F: 'e' } })).toEqual([
      `${file}: A_B says no cause in a doc comment`,
      `${file}: C_D says no value expected`,
      'the config problem E_F is never given',
    ]);
  });
});
