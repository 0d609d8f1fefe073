import type { ComponentKind, Embedder, Generator, InstanceOf, ScoringRequest } from '@ggmi/core';
import type { Filler } from '../host/filler-maker.js';
import type { GenerationKeeper } from './generation-keeper.js';
import { originOf, type KeptOrigin } from './kept-component.js';

/** Who keeps the answers of a component, and under which key. */
export interface Keeping {
  readonly keeper: GenerationKeeper;
  readonly key: string;
}

/**
 * An instance whose answers are kept whoever asks for them: a cell, or a component whose slot it fills.
 * Only generators and embedders that are remote have such answers; others stay as they are.
 *
 * @param keeping Asked at every call; undefined where nobody keeps anything.
 */
export function keptInstance<Kind extends ComponentKind>(
  { kind, instance, component }: Filler<Kind>,
  keeping: () => Keeping | undefined,
): InstanceOf[Kind] {
  if (component.capabilities['remote'] !== true) return instance;
  const origin = originOf(component);
  if (kind === 'generator') {
    // By its kind.
    const generator = instance as Generator;
    return overlaid(instance, answersOfGenerator(generator, { origin, keeping }));
  }
  if (kind === 'embedder') {
    // By its kind.
    const embedder = instance as Embedder;
    return overlaid(instance, answersOfEmbedder(embedder, { origin, keeping }));
  }
  return instance;
}

interface Keeper {
  readonly origin: KeptOrigin;
  readonly keeping: () => Keeping | undefined;
}

function answersOfGenerator(
  generator: Generator,
  { origin, keeping }: Keeper,
): Pick<Generator, 'generate'> & {
  score(request: ScoringRequest): Promise<Float64Array> | undefined;
} {
  const open = async (): Promise<Generator> => generator;
  return {
    generate(request) {
      const by = keeping();
      return by === undefined
        ? generator.generate(request)
        : by.keeper.generate({ key: by.key, origin, open }, request);
    },
    score(request) {
      const by = keeping();
      return by === undefined
        ? generator.score?.(request)
        : by.keeper.score({ key: by.key, origin, open }, request);
    },
  };
}

function answersOfEmbedder(
  embedder: Embedder,
  { origin, keeping }: Keeper,
): Pick<Embedder, 'embed'> {
  const open = async (): Promise<Embedder> => embedder;
  return {
    embed(examples, context) {
      const by = keeping();
      return by === undefined
        ? embedder.embed(examples, context)
        : by.keeper.embed({ key: by.key, origin, open }, examples, context.signal);
    },
  };
}

/** The object with others in place of those of its methods that have their names. */
function overlaid<Instance extends object>(instance: Instance, methods: object): Instance {
  return new Proxy(instance, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      return Object.hasOwn(methods, name) ? Reflect.get(methods, name) : own.bind(target);
    },
  });
}
