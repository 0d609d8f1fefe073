import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { evaluateGate, gateValues, parseGate } from '../../src/index.js';
import { runFixture } from '../fixtures/run-fixture.js';

const values = gateValues(runFixture.summary);
const outcome = (text: string) => evaluateGate(parseGate(text), values);

describe('a gate', () => {
  it('names a difference from the base by its arm; negative helps', () => {
    // Arm `careful` is third: its loss is 0.0123 · 2 below that of the base.
    expect(outcome('heldOut.careful.difference.value < -0.02')).toMatchObject({
      failed: true,
      value: -0.0246,
    });
    expect(outcome('heldOut.careful.difference.lower > 0').failed).toBe(false);
    expect(outcome('heldOut.careful.minus.anchors.value<0').failed).toBe(true);
  });

  it('names readings, checks of the data, cells and warnings', () => {
    expect(outcome('readings.ld.careful.mutual-information.ld-cmi.value > 1').failed).toBe(false);
    expect(outcome('readings.direct.lawful.ggmi.exact.value == 0.875').failed).toBe(true);
    expect(outcome('data.careful.curation-kept.cleaner.value < 0.7').failed).toBe(true);
    expect(outcome('data.careful.curation-dropped."cleaner (2)".value >= .125').failed).toBe(true);
    expect(outcome('cells.failed != 0').value).toBe(1);
    expect(outcome('warnings.FEW_SUBSAMPLES <= 2e0').value).toBe(1);
  });

  it('takes names with blanks, dots and signs in double quotes', () => {
    expect(parseGate('heldOut."0.25 a+\\"b\\"".loss.value>=1').path[1]).toBe('0.25 a+"b"');
    expect(outcome(' heldOut.anchors+careful.loss.value  >  0 ').failed).toBe(true);
  });

  it('tells its place as it can be written again, and its condition', () => {
    expect(outcome(' heldOut."anchors+careful".loss.value  >  0 ')).toMatchObject({
      place: 'heldOut.anchors+careful.loss.value',
      condition: '> 0',
    });
  });

  it('counts a warning once, as the report lists it, though two numbers have it', () => {
    expect(outcome('warnings.all > 99').value).toBe(1);
    expect(outcome('warnings.FEW_SUBSAMPLES > 99').value).toBe(1);
  });

  it('fails where the number is not available, with its reason', () => {
    const found = outcome(
      'readings.direct.careless.mutual-information.gaussian-copula.value > 100',
    );
    expect(found).toMatchObject({ failed: true });
    expect(found.reason).toContain('is singular');
    expect(found.value).toBeUndefined();
  });

  it('counts 0 of a known warning that no number has, and asks whether a near one is meant', () => {
    expect(outcome('warnings.HELD_OUT_OVERLAP > 0')).toMatchObject({ failed: false, value: 0 });
    expect(() => outcome('warnings.HELD_OUT_OVERLAPS > 0')).toThrow(
      expect.objectContaining({ code: 'GATE_PATH_UNKNOWN', next: 'Is HELD_OUT_OVERLAP meant?' }),
    );
    expect(() => outcome('warnings.QUITE_ELSE > 0')).toThrow(
      expect.objectContaining({ next: expect.stringMatching(/^Name one of these/) }),
    );
  });

  it('asks whether there is a verdict', () => {
    const verdict = { available: false, reason: 'it failed' } as const;
    const without = gateValues({ ...runFixture.summary, verdict });
    const gate = parseGate('verdict.available < 1');
    expect(outcome(gate.text)).toMatchObject({ failed: false, value: 1 });
    expect(evaluateGate(gate, without)).toMatchObject({ failed: true, value: 0 });
  });

  it('says in words which losses a difference is of, with its interval', () => {
    // 1.645 · 0.0021 = 0.00345 on either side of -0.0246.
    expect(outcome('heldOut.careful.difference.lower > 0').says).toBe(
      'loss of careful minus loss of base: -0.0246 [-0.0281, -0.0211]',
    );
    expect(outcome('heldOut.anchors+careful.minus.anchors.value > 0').says).toMatch(
      /^loss of anchors\+careful minus loss of anchors: -0\.0246 \[/,
    );
    expect(outcome('cells.failed > 9')).not.toHaveProperty('says');
  });

  it.each([
    ['', 1, 'a name'],
    ['heldOut', 8, 'one of <'],
    ['heldOut. >0', 9, 'a name'],
    ['heldOut.a.loss > x', 18, 'a number'],
    ['heldOut.a.loss >', 17, 'a number'],
    ['a = 1', 3, 'one of <'],
    ['a > 1; process.exit()', 6, 'the end of the gate'],
    ['a > 1 > 2', 7, 'the end of the gate'],
    ['"a\\x" > 1', 1, 'as JSON writes it'],
  ])('%j stops making sense at sign %i', (text, place, wanted) => {
    expect(() => parseGate(text)).toThrow(
      expect.objectContaining({
        code: 'GATE_INVALID',
        message: expect.stringMatching(`at sign ${place}: .*${wanted}`),
      }),
    );
  });

  it.each([
    ['heldOut.gpt.difference.lower > 0', 'heldOut has no gpt: it has base, anchors, careful,'],
    ['heldOut.careful.difference > 0', 'is no number: it has value, standardError, lower, upper.'],
    ['heldOut > 0', 'heldOut is no number: it has base'],
    ['cells.failed.count > 0', 'cells.failed has no such part: it is a number'],
    ['constructor.name > 0', 'The run has no constructor: it has'],
    ['__proto__.x > 0', 'The run has no __proto__'],
  ])('%j names nothing, and says what there is', (text, message) => {
    expect(() => outcome(text)).toThrow(
      expect.objectContaining({
        code: 'GATE_PATH_UNKNOWN',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('fails at every number of a comparison whose held-out set is not held out', () => {
    const message = '12 share their prompt';
    const quantities = runFixture.summary.quantities.map((quantity): Quantity => {
      const { id, arm, outcome: found } = quantity;
      if (id !== 'held-out-loss' || arm !== 'careful' || !found.available) return quantity;
      const warnings = [{ code: 'HELD_OUT_OVERLAP', message } as const];
      return { ...quantity, outcome: { ...found, warnings } };
    });
    const leaky = gateValues({ ...runFixture.summary, quantities });
    const held = (text: string) => evaluateGate(parseGate(text), leaky);
    const reason = `the comparison as deployed is void: the held-out set is not held out (arm careful): ${message}`;
    for (const place of [
      'careful.minus.anchors.lower',
      'careless.difference.upper',
      'base.loss.value',
      'careless.probabilityBest.value',
    ]) {
      expect(held(`heldOut.${place} > 99`)).toMatchObject({ failed: true, reason });
    }
    expect(held('warnings.HELD_OUT_OVERLAP > 0')).toMatchObject({ failed: true, value: 1 });
    expect(held('data.careful.curation-kept.cleaner.value > 9').failed).toBe(false);
  });

  it('reads arms that are called as what every object has', () => {
    const [first] = runFixture.summary.quantities;
    const named = (arm: string) =>
      gateValues({ ...runFixture.summary, quantities: [{ ...first!, arm }] });
    for (const arm of ['__proto__', 'constructor', 'toString', 'says', 'unavailable']) {
      const gate = parseGate(`heldOut.${arm}.loss.value > 0`);
      expect(evaluateGate(gate, named(arm)).value).toBeGreaterThan(0);
    }
  });
});
