import { expect } from 'vitest';
import type { ConfigProblem } from '../../src/problems/config-problem.js';

/** A fault, and what is to be said of it. */
export interface ProblemCase {
  /** Default: the sound config. */
  readonly file?: string;
  /** What turns the sound config into one with this fault, and this fault alone. */
  readonly overrides?: readonly string[];
  readonly expected: Partial<ConfigProblem>;
}

const curator = (after: string) => `{ use: '@acme/toolbox/keep-all', slots: { after: ${after} } }`;

/** Faults that show in what is written and installed, before the parts are held against each other. */
export const writtenCases = {
  CONFIG_NOT_FOUND: { file: 'absent.yaml', expected: { path: '' } },
  CONFIG_UNREADABLE: { file: 'folder.yaml', expected: { path: '' } },
  CONFIG_FORMAT_UNKNOWN: { file: 'sound.toml', expected: { received: "'.toml'" } },
  CONFIG_SYNTAX: { file: 'unclosed.yaml', expected: { line: 3, expected: 'valid YAML or JSON' } },
  CONFIG_LOAD_FAILED: { file: 'broken.mjs', expected: { path: '' } },
  CONFIG_NOT_AN_OBJECT: { file: 'empty.yaml', expected: { received: 'nothing' } },
  CONFIG_NOT_PLAIN: { file: 'odd.mjs', expected: { path: 'trainer.options.when' } },
  CONFIG_VERSION_UNSUPPORTED: {
    overrides: ['version=3'],
    expected: {
      path: 'version',
      received: 'version 3, from the future of this program',
      expected: 'version 1',
    },
  },
  OVERRIDE_INVALID: {
    overrides: ['name.first=x'],
    expected: { override: '--set name.first=x' },
  },
  KEY_UNKNOWN: { overrides: ['trainr=1'], expected: { path: 'trainr', nearest: 'trainer' } },
  KEY_MISSING: {
    overrides: ['limits={ attempts: 3 }', 'estimators.extra={}'],
    expected: { path: 'estimators.extra.use' },
  },
  NAME_INVALID: {
    overrides: ["embedders={ Words: { use: '@acme/toolbox/bag-of-words' } }"],
    expected: { path: 'embedders.Words' },
  },
  VALUE_TYPE: { overrides: ['seed=seven'], expected: { path: 'seed', received: "'seven'" } },
  VALUE_INVALID: {
    overrides: ['intervals.level=1.5'],
    expected: { path: 'intervals.level', expected: 'a number above 0 and below 1' },
  },
  PLUGIN_NOT_INSTALLED: {
    overrides: ["plugins[1]='@acme/not-there'"],
    expected: { path: 'plugins[1]', next: expect.stringContaining('npm install') },
  },
  PLUGIN_LOAD_FAILED: {
    overrides: ["plugins[1]='@acme/broken-on-load'"],
    expected: { path: 'plugins[1]', received: expect.stringContaining('licence file') },
  },
  PLUGIN_NOT_DEFINED: {
    overrides: ["plugins[1]='@acme/not-a-plugin'"],
    expected: { path: 'plugins[1]' },
  },
  PLUGIN_CONTRACT_UNSUPPORTED: {
    overrides: ["plugins[1]='@acme/from-the-future'"],
    expected: { path: 'plugins[1]' },
  },
  PLUGIN_REPEATED: {
    overrides: ["plugins[1]='@acme/toolbox'"],
    expected: { path: 'plugins[1]' },
  },
  PLUGIN_NAME_CONFLICT: {
    overrides: ["plugins[1]='@acme/twin'", 'plugins[2]=./plugins/other-twin.js'],
    expected: { path: 'plugins[2]' },
  },
  COMPONENT_ID_CONFLICT: {
    overrides: ["plugins[1]='@acme/clash'"],
    expected: { path: 'plugins[1]' },
  },
  COMPONENT_UNKNOWN: {
    overrides: ["estimators.near.use='@acme/toolbox/nearst'"],
    expected: { path: 'estimators.near.use', nearest: '@acme/toolbox/nearest' },
  },
  COMPONENT_KIND_WRONG: {
    overrides: ["estimators.near.use='@acme/toolbox/mean'"],
    expected: { received: "'@acme/toolbox/mean', of kind post-trainer" },
  },
  OPTIONS_SCHEMA_FAILED: {
    overrides: [
      "entropyEstimators={ h: { use: '@acme/toolbox/odd-options', options: { fault: throw } } }",
    ],
    expected: { path: 'entropyEstimators.h.options' },
  },
  OPTIONS_NOT_PLAIN: {
    overrides: [
      "entropyEstimators={ h: { use: '@acme/toolbox/odd-options', options: { fault: date } } }",
    ],
    expected: { path: 'entropyEstimators.h.options' },
  },
  NEED_UNKNOWN: {
    overrides: ["curators={ powered: { use: '@acme/toolbox/reactor' } }"],
    expected: { path: 'curators.powered.use', nearest: 'Parallel' },
  },
  SLOT_UNKNOWN: {
    overrides: ['estimators.chooser.slots.candidate=[near]'],
    expected: { path: 'estimators.chooser.slots.candidate', nearest: 'candidates' },
  },
  SLOT_UNBOUND: {
    overrides: ['estimators.chooser.slots={}'],
    expected: { path: 'estimators.chooser.slots.candidates' },
  },
  SLOT_OVERFILLED: {
    overrides: [
      "postTrainers={ a: { use: '@acme/toolbox/prompted', slots: { generator: [model, model] } } }",
    ],
    expected: { path: 'postTrainers.a.slots.generator', received: '["model","model"]' },
  },
  SLOT_BINDING_UNKNOWN: {
    overrides: ['estimators.chooser.slots.candidates[0]=nearby'],
    expected: { path: 'estimators.chooser.slots.candidates[0]', nearest: 'near' },
  },
  SLOT_CYCLE: {
    overrides: [`curators={ a: ${curator('[b]')}, b: ${curator('[a]')} }`],
    expected: { path: 'curators.a.slots', received: 'curators.a → curators.b → curators.a' },
  },
  SLOT_UNSUITABLE: {
    overrides: [
      "postTrainers={ a: { use: '@acme/toolbox/scored', slots: { generator: [model] } } }",
    ],
    expected: {
      path: 'postTrainers.a.slots.generator[0]',
      received: expect.stringMatching(/^'@acme\/toolbox\/.*', whose scoring is 'none'$/),
      expected: 'a generator that scores any given text',
      next: 'Name one that does.',
    },
  },
} satisfies Record<string, ProblemCase>;
