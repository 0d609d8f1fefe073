import { GgmiError, type SlotBinding } from '@ggmi/core';

/**
 * Holds what fills the slot to text that answers text prompts.
 *
 * @throws SLOT_UNSUITABLE
 */
export function requireTextGenerator({ id, capabilities }: SlotBinding<'generator'>): void {
  const { produces, prompts } = capabilities;
  if (produces === 'text' && prompts.includes('text')) return;
  throw unsuitable({
    id,
    received: `one that gives ${produces} and is asked by ${prompts.join(', ')}`,
    expected: 'a generator that answers text prompts with text',
    next: 'Name a language model in `trainer.slots.generator`.',
  });
}

/** The score of a generator that scores any given text. @throws SLOT_UNSUITABLE */
export function requireScore(
  binding: SlotBinding<'generator'>,
): NonNullable<SlotBinding<'generator'>['instance']['score']> {
  requireTextGenerator(binding);
  const { id, capabilities, instance } = binding;
  if (capabilities.scoring === 'exact' && instance.score !== undefined) {
    return instance.score.bind(instance);
  }
  throw unsuitable({
    id,
    received: `one whose scoring is '${capabilities.scoring}'`,
    expected: 'a generator that scores any given text',
    next: "Name one that does, or use '@ggmi/trainer-in-context/generative', which only draws.",
  });
}

/** SLOT_UNSUITABLE: the generator in the slot cannot do what the trainer asks of it. */
function unsuitable(details: {
  readonly id: string;
  readonly received: string;
  readonly expected: string;
  readonly next: string;
}): GgmiError {
  const { id, received, expected, next } = details;
  return new GgmiError({
    code: 'SLOT_UNSUITABLE',
    message: `The slot 'generator' holds '${id}', ${received}; expected ${expected}.`,
    next,
    fields: { id, received, expected },
  });
}
