import {
  ownWarningCodes,
  type Estimate,
  type EstimateWarning,
  type JsonObject,
  type Unit,
} from '@ggmi/core';
import { demand } from '../model/demand.js';
import { pathOfNonPlain } from './path-of-non-plain.js';

/** What an estimate must agree with. */
export interface EstimateSetting {
  /** Name of the plugin. */
  readonly plugin: string;
  /** After defaults. */
  readonly options: JsonObject;
  /** Independent units that went in; of two samples, one of them or both. */
  readonly sampleSizes: readonly number[];
  /** Whether the component declares intervals of its own. */
  readonly interval: boolean;
  /** Units that fit; a proxy may besides be dimensionless. */
  readonly units: readonly Unit[];
}

/** Demands that an estimate has the form that the contract describes. */
export function requireEstimateForm(estimate: Estimate, setting: EstimateSetting): void {
  demand(Number.isFinite(estimate.value), {
    message: 'The value is not a finite number.',
    received: String(estimate.value),
    wanted: 'a finite number',
    next: 'Throw an error with a code where there is no value.',
  });
  requireUnit(estimate, setting.units);
  requireUncertainty(estimate);
  demand(setting.interval === (estimate.interval !== undefined), {
    message: 'The estimate and the capability `interval` do not agree.',
    received: estimate.interval === undefined ? 'no interval' : 'an interval',
    wanted: setting.interval ? 'an interval, as declared' : 'none, since none is declared',
    next: 'Declare `interval: true` where every estimate carries its own.',
  });
  demand(setting.sampleSizes.includes(estimate.sampleSize), {
    message: 'The sample size is not the number of independent units that went in.',
    received: String(estimate.sampleSize),
    wanted: setting.sampleSizes.join(' or '),
    next: 'Count rows of blocks, and runs of loss pairs or weights.',
  });
  requireOptions(estimate.options, setting.options);
  for (const warning of estimate.warnings) requireWarning(warning, setting.plugin);
  requireDiagnostics(estimate);
}

function requireUnit({ kind, unit }: Estimate, units: readonly Unit[]): void {
  const wanted: readonly Unit[] = kind === 'proxy' ? [...units, 'dimensionless'] : units;
  demand(['estimate', 'lower-bound', 'upper-bound', 'proxy'].includes(kind), {
    message: 'The kind is none that an estimator can give.',
    received: kind,
    wanted: 'estimate, lower-bound, upper-bound or proxy',
    next: 'Say what the number is worth; `exact` is for computed truths.',
  });
  demand(wanted.includes(unit), {
    message: `The unit does not go with the kind '${kind}'.`,
    received: unit,
    wanted: wanted.join(', '),
    next: 'Give information in nats; a measure of dependence that is no information is a proxy.',
  });
}

function requireUncertainty({ value, standardError, interval }: Estimate): void {
  if (standardError !== undefined) {
    demand(standardError >= 0 && standardError < Infinity, {
      message: 'The standard error is no length.',
      received: String(standardError),
      wanted: 'a finite number from 0 on',
      next: 'Leave the field out where there is no standard error.',
    });
  }
  if (interval === undefined) return;
  const { lower, upper, level } = interval;
  demand(lower <= upper && Number.isFinite(upper - lower) && level > 0 && level < 1, {
    message: `The interval of the value ${value} is none.`,
    received: `${lower} to ${upper} at level ${level}`,
    wanted: 'finite ends in order, and a level between 0 and 1',
    next: 'Leave the field out where there is no interval.',
  });
}

function requireOptions(received: JsonObject, parsed: JsonObject): void {
  const odd = pathOfNonPlain(received);
  demand(odd === undefined, {
    message: 'The options of the estimate are no plain data.',
    received: `something else at '${odd ?? ''}'`,
    wanted: 'an object that survives JSON',
    next: 'Copy the options after defaults into the estimate.',
  });
  for (const [name, value] of Object.entries(parsed)) {
    if (value === undefined) continue;
    demand(JSON.stringify(received[name]) === JSON.stringify(value), {
      message: `The estimate does not say with which '${name}' it was made.`,
      received: JSON.stringify(received[name]) ?? 'nothing',
      wanted: JSON.stringify(value),
      next: 'Copy the options after defaults into the estimate.',
    });
  }
}

/** The codes of the project; others carry the name of their package. */
const ownCodes: ReadonlySet<string> = new Set(ownWarningCodes);

function requireWarning({ code, message }: EstimateWarning, plugin: string): void {
  const known = ownCodes.has(code) || code.startsWith(`${plugin}/`);
  demand(known && message.trim() !== '', {
    message: 'A warning has an unknown code or no sentence.',
    received: `${code}: ${message}`,
    wanted: `a code of @ggmi/core, or '${plugin}/…', with a sentence`,
    next: `Prefix codes of your own by the package name, such as '${plugin}/FAR_FROM_NORMAL'.`,
  });
}

function requireDiagnostics({ diagnostics = {} }: Estimate): void {
  for (const [name, number] of Object.entries(diagnostics)) {
    demand(Number.isFinite(number), {
      message: `The diagnostic '${name}' is not a finite number.`,
      received: String(number),
      wanted: 'a finite number',
      next: 'Leave a diagnostic out where it has no value: a record holds plain data.',
    });
  }
}
