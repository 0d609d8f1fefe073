import {
  GgmiError,
  type GeneratorCapabilities,
  type SlotBinding,
  type SlotObjection,
} from '@ggmi/core';

/** What is held against a generator that gives no text, or is not asked by text. */
export function textObjection(capabilities: GeneratorCapabilities): SlotObjection | undefined {
  const { produces, prompts } = capabilities;
  if (produces === 'text' && prompts.includes('text')) return undefined;
  const asked = prompts.length === 0 ? 'is asked nothing' : `is asked by ${prompts.join(', ')}`;
  return {
    received: `one that gives ${produces} and ${asked}`,
    expected: 'a generator that answers text prompts with text',
    next: 'Name a language model in `trainer.slots.generator`.',
  };
}

/** The same, and what is held against one that does not score any given text. */
export function scoreObjection(capabilities: GeneratorCapabilities): SlotObjection | undefined {
  const { scoring } = capabilities;
  return (
    textObjection(capabilities) ??
    (scoring === 'exact'
      ? undefined
      : {
          received: `one whose scoring is '${scoring}'`,
          expected: 'a generator that scores any given text',
          next: "Name one that does, or use '@ggmi/trainer-in-context/generative', which only draws.",
        })
  );
}

/**
 * Holds what fills the slot to text that answers text prompts: by hand nobody has checked it before.
 *
 * @throws SLOT_UNSUITABLE
 */
export function requireTextGenerator({ id, capabilities }: SlotBinding<'generator'>): void {
  const objection = textObjection(capabilities);
  if (objection !== undefined) throw unsuitable(id, objection);
}

/** The score of a generator that scores any given text. @throws SLOT_UNSUITABLE */
export function requireScore({
  id,
  capabilities,
  instance,
}: SlotBinding<'generator'>): NonNullable<SlotBinding<'generator'>['instance']['score']> {
  const objection = scoreObjection(capabilities);
  if (objection !== undefined) throw unsuitable(id, objection);
  if (instance.score === undefined) {
    throw new TypeError(`'${id}' declares that it scores any text, and has no score()`);
  }
  return instance.score.bind(instance);
}

/** SLOT_UNSUITABLE: the generator in the slot cannot do what the trainer asks of it. */
function unsuitable(id: string, { received, expected, next }: SlotObjection): GgmiError {
  return new GgmiError({
    code: 'SLOT_UNSUITABLE',
    message: `The slot 'generator' holds '${id}', ${received}; expected ${expected}.`,
    next,
    fields: { id, received, expected },
  });
}
