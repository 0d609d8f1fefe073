import { GgmiError } from '@ggmi/core';
import type { Gate, GateOperator, GateOutcome } from './gate.js';
import { isGroup, isSaid, isUnavailable, type GateValue, type GateValues } from './gate-tree.js';
import { nearestName } from './nearest-name.js';

/**
 * Holds a gate against the numbers of a run. It fails where its condition holds, and where the number
 * is not available: nobody knows then that it does not. Of a run without a result none is.
 *
 * @throws GATE_PATH_UNKNOWN where the run has no such place, or it is no number; with what there is.
 */
export function evaluateGate(gate: Gate, values: GateValues | GateValue): GateOutcome {
  const found = valueAt(gate, values);
  const named = {
    gate: gate.text,
    place: gate.path.map(quoted).join('.'),
    condition: `${gate.operator} ${gate.limit}`,
  };
  if (isUnavailable(found)) return { ...named, failed: true, reason: found.unavailable };
  const value = isSaid(found) ? found.number : found;
  const outcome = { ...named, failed: holds(value, gate.operator, gate.limit), value };
  return isSaid(found) ? { ...outcome, says: found.says } : outcome;
}

function valueAt(gate: Gate, values: GateValues | GateValue): GateValue {
  let at: GateValues | GateValue = values;
  for (const [index, name] of gate.path.entries()) {
    const before = gate.path.slice(0, index);
    // Of what is missing as a whole, so is every part.
    if (isUnavailable(at)) return at;
    if (!isGroup(at)) throw unknownPath(gate, { at: before, have: [] });
    const next: GateValues | GateValue | undefined = at[name];
    if (next === undefined)
      throw unknownPath(gate, { at: before, missing: name, have: namesOf(at) });
    at = next;
  }
  if (isGroup(at)) throw unknownPath(gate, { at: gate.path, have: namesOf(at) });
  return at;
}

function holds(value: number, operator: GateOperator, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '==':
      return value === limit;
    case '!=':
      return value !== limit;
  }
}

function namesOf(values: GateValues): readonly string[] {
  return Object.keys(values);
}

/** Names that a message lists. */
const MOST_NAMES = 24;

function unknownPath(
  { text }: Gate,
  found: {
    readonly at: readonly string[];
    readonly missing?: string;
    readonly have: readonly string[];
  },
): GgmiError {
  const { at, missing, have } = found;
  const where = at.length === 0 ? 'The run' : at.map(quoted).join('.');
  const names = have.slice(0, MOST_NAMES).map(quoted).join(', ');
  const more = have.length > MOST_NAMES ? ` and ${have.length - MOST_NAMES} more` : '';
  const there = have.length === 0 ? 'is a number and has no parts' : `has ${names}${more}`;
  const near = missing === undefined ? undefined : nearestName(missing, have);
  const fault =
    missing === undefined && have.length > 0
      ? `${where} is no number: it ${there}.`
      : `${where} has no ${missing === undefined ? 'such part' : quoted(missing)}: it ${there}.`;
  return new GgmiError({
    code: 'GATE_PATH_UNKNOWN',
    message: `The gate '${text}' names nothing in this run. ${fault}`,
    next:
      near === undefined
        ? 'Name one of these; a number ends with value, standardError, lower, upper or p.'
        : `Is ${quoted(near)} meant?`,
    fields: { gate: text, at: at.join('.'), existing: have },
  });
}

/** As a gate writes it. */
function quoted(name: string): string {
  return /^[^\s."'<>=!]+$/.test(name) ? name : JSON.stringify(name);
}
