import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  evaluateGate,
  parseGate,
  unfinishedHtml,
  unfinishedMarkdown,
  whyNoResult,
  type UnfinishedRun,
} from '../../src/index.js';
import { runFixture } from '../fixtures/run-fixture.js';

const failure = {
  cell: 'ab12',
  label: 'careful, <b>draw</b> 1',
  code: 'SERVER_DOWN',
  message: 'http://127.0.0.1:1/ gives no answer.',
};
const record = { ...runFixture.record, resumeCommand: "cd '/a b' && ggmi run x.yaml --resume" };
const failed: UnfinishedRun = {
  record: { ...record, status: 'failed' },
  state: 'failed',
  cells: { planned: 10, succeeded: 6, failed: [failure], lost: 3 },
};
const killed: UnfinishedRun = {
  record: runFixture.record,
  state: 'stopped',
  cells: { succeeded: 0, failed: [], lost: 0 },
};
const pageOf = (run: UnfinishedRun) => parseHTML(unfinishedHtml(run)).document;
const textOf = (run: UnfinishedRun, selector: string) =>
  pageOf(run).querySelector(selector)!.textContent;

describe('the page of a run without a result', () => {
  it('says in its header what failed, with code and message, and the command that resumes', () => {
    expect(textOf(failed, 'h1')).toBe(
      'No result: the cell ‘careful, <b>draw</b> 1’ failed, and the run stopped',
    );
    expect(textOf(failed, 'header li')).toBe(
      'careful, <b>draw</b> 1: SERVER_DOWNhttp://127.0.0.1:1/ gives no answer.',
    );
    expect(textOf(failed, 'header pre')).toBe(record.resumeCommand);
  });

  it('says how many cells have their result, and shows no number of them', () => {
    expect(textOf(failed, '#there')).toContain(
      '6 of 10 cells planned so far have their result, 1 failed, 3 wait for what failed.',
    );
    expect(pageOf(failed).querySelectorAll('.number, figure')).toHaveLength(0);
  });

  it('says where it comes from, as any report', () => {
    expect(textOf(failed, '#provenance')).toContain('c0ffee42');
    expect(textOf(failed, '#requests')).toContain('http://127.0.0.1:1');
  });

  it('of a killed run without a command says how to go on all the same', () => {
    expect(textOf(killed, 'h1')).toBe('No result: the process of the run ended before the run did');
    expect(textOf(killed, '.next')).toContain('with --resume');
    expect(textOf(killed, '#there')).toContain('0 cells have their result.');
  });
});

describe('Markdown of a run without a result', () => {
  it('says what failed as text, and what to do', () => {
    const text = unfinishedMarkdown(failed);
    expect(text).toContain('**No verdict:** the run has no result: the cell');
    expect(text).toContain('SERVER\\_DOWN');
    expect(text).not.toContain('<b>');
    expect(text).toContain('Mend what failed, then resume the run.');
  });
});

describe('a gate on a run without a result', () => {
  it('fails with the reason, whatever it asks', () => {
    const outcome = evaluateGate(parseGate('cells.failed > 99'), {
      unavailable: whyNoResult(killed),
    });
    expect(outcome).toMatchObject({
      failed: true,
      reason: 'the run has no result: the process of the run ended before the run did',
    });
  });
});
