import type { ComponentKind } from '@ggmi/core';
import type { ConfigPath } from '../config/config-path.js';
import type { ComponentUse } from '../config/config-schema.js';
import { DEPLOYED_TRAINER, trainerRole } from '../readings/arm-trainer.js';
import type { UsableConfig } from '../config/usable-config.js';

/** A place of the config that names a component. */
export interface ComponentSite {
  /** Such as `anchors` or `estimators.ksg1`. */
  readonly role: string;
  readonly path: ConfigPath;
  readonly kind: ComponentKind;
  readonly use: ComponentUse;
  /** Where its options stand; default: `options` below `path`. */
  readonly optionsPath?: ConfigPath;
  /** The id of the component whose slot this one fills by default. */
  readonly defaultOf?: string;
}

/** The section of the config that lists the components of a kind by name: slots choose from it. */
export const sectionOfKind = {
  generator: 'generators',
  'post-trainer': 'postTrainers',
  'mi-estimator': 'estimators',
  'divergence-estimator': 'divergenceEstimators',
  'entropy-estimator': 'entropyEstimators',
  embedder: 'embedders',
  curator: 'curators',
} as const satisfies Record<ComponentKind, keyof UsableConfig>;

const kindOfSection = {
  generators: 'generator',
  estimators: 'mi-estimator',
  entropyEstimators: 'entropy-estimator',
  divergenceEstimators: 'divergence-estimator',
  embedders: 'embedder',
  curators: 'curator',
  postTrainers: 'post-trainer',
} as const satisfies Partial<Record<keyof UsableConfig, ComponentKind>>;

/** Every place of a config that names a component, in the order of the config's sections. */
export function componentSites(config: UsableConfig): readonly ComponentSite[] {
  return [
    ...single('anchors', 'generator', config.anchors),
    ...single('heldOut', 'generator', config.heldOut),
    ...listed('generators', config),
    ...single('trainer', 'post-trainer', config.trainer),
    ...ownTrainers(config),
    ...deployedTrainer(config),
    ...listed('estimators', config),
    ...listed('entropyEstimators', config),
    ...listed('divergenceEstimators', config),
    ...listed('embedders', config),
    ...listed('curators', config),
    ...listed('postTrainers', config),
  ];
}

function single(
  role: string,
  kind: ComponentKind,
  use: ComponentUse | undefined,
): readonly ComponentSite[] {
  return use === undefined ? [] : [{ role, path: [role], kind, use }];
}

/** The trainer with other options, for each generator that asks for them. */
function ownTrainers({ trainer, generators = {} }: UsableConfig): readonly ComponentSite[] {
  if (trainer === undefined) return [];
  return Object.entries(generators).flatMap(
    ([name, { trainerOptions }]): readonly ComponentSite[] =>
      trainerOptions === undefined
        ? []
        : [
            {
              role: trainerRole({ generators }, name),
              path: ['trainer'],
              optionsPath: ['generators', name, 'trainerOptions'],
              kind: 'post-trainer',
              use: { ...trainer, options: { ...trainer.options, ...trainerOptions } },
            },
          ],
  );
}

/** The trainer as the comparison as deployed changes it: there so that its options are checked. */
function deployedTrainer({ trainer, deployed }: UsableConfig): readonly ComponentSite[] {
  const options = deployed?.trainerOptions ?? {};
  if (trainer === undefined || Object.keys(options).length === 0) return [];
  return [
    {
      role: DEPLOYED_TRAINER,
      path: ['trainer'],
      optionsPath: ['deployed', 'trainerOptions'],
      kind: 'post-trainer',
      use: { ...trainer, options: { ...trainer.options, ...options } },
    },
  ];
}

function listed(
  section: keyof typeof kindOfSection,
  config: UsableConfig,
): readonly ComponentSite[] {
  return Object.entries(config[section] ?? {}).map(([name, use]) => ({
    role: `${section}.${name}`,
    path: [section, name],
    kind: kindOfSection[section],
    use,
  }));
}
