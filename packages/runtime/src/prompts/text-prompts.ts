import { randomStream, sampleWithoutReplacement, type RandomStream } from '@ggmi/numerics';
import {
  generatedExampleId,
  GgmiError,
  parseTemplate,
  type Example,
  type TextExample,
  type TextPrompt,
} from '@ggmi/core';
import { renderTextPrompt } from './render-text-prompt.js';
import type { TextPromptParameters } from './text-prompt-parameters.js';

/**
 * The prompts p = φ_T(S_anchor) of a data set: one per anchor whose question is asked, or as many new
 * items as are asked for. Each shows k anchors, drawn without replacement by the stream of its id, and
 * never the one that it asks about. More demonstrations or prompts keep the earlier ones.
 *
 * @param count Items of the data set, a multiple of the draws per prompt; null asks about every anchor.
 * @throws ANCHORS_TOO_FEW where there are fewer anchors than are to be shown or asked about;
 * PROMPT_ID_CONFLICT where two generated examples would have one id.
 */
export function textPrompts(
  anchors: readonly Example[],
  parameters: TextPromptParameters,
  count: number | null,
): readonly TextPrompt[] {
  const texts = anchors.map(asText);
  const random = randomStream(parameters.promptKey);
  const asked = askedAnchors(texts.length, { parameters, count, random });
  requireAnchors(texts.length, { parameters, asked: asked.length });
  const parsed = parseTemplate(parameters.template);
  if ('problem' in parsed) throw new TypeError('the config check lets no broken template pass');
  const prompts = asked.map((anchor, index): TextPrompt => {
    const item = anchor === undefined ? undefined : texts[anchor]!;
    const id = item?.id ?? `item-${index + 1}`;
    const shown = shownAnchors(texts.length, {
      except: anchor,
      of: parameters,
      random: random.fork('shown').fork(id),
    });
    const demonstrations = shown.map((position) => texts[position]!);
    return {
      kind: 'text',
      id,
      text: renderTextPrompt(parsed.parts, { parameters, item, demonstrations }),
      demonstrations: demonstrations.map((each) => each.id),
      answer:
        parameters.answer === 'item'
          ? { kind: 'item' }
          : { kind: 'response', prompt: item?.prompt ?? '' },
    };
  });
  requireOwnIds(prompts, parameters.draws);
  return prompts;
}

/** Which anchors are asked about, in their order; undefined stands for a new item. */
function askedAnchors(
  anchors: number,
  from: {
    readonly parameters: TextPromptParameters;
    readonly count: number | null;
    readonly random: RandomStream;
  },
): readonly (number | undefined)[] {
  const { parameters, count, random } = from;
  const prompts = count === null ? anchors : count / parameters.draws;
  if (parameters.items === 'none') return Array.from({ length: prompts }, () => undefined);
  if (prompts >= anchors) return Array.from({ length: prompts }, (_, anchor) => anchor);
  return [...sampleWithoutReplacement(anchors, prompts, random.fork('asked'))].sort(
    (a, b) => a - b,
  );
}

/** k positions of 0 … anchors − 1 without `except`, as if that one were not there. */
function shownAnchors(
  anchors: number,
  from: {
    readonly except: number | undefined;
    readonly of: TextPromptParameters;
    readonly random: RandomStream;
  },
): readonly number[] {
  const { except = Infinity, of, random } = from;
  const others = anchors - (except < anchors ? 1 : 0);
  const drawn = sampleWithoutReplacement(others, of.demonstrations, random);
  return Array.from(drawn, (position) => (position < except ? position : position + 1));
}

function asText(example: Example): TextExample {
  if (example.kind === 'text') return example;
  throw new TypeError('the config check lets text prompts show nothing but text anchors');
}

function requireAnchors(
  anchors: number,
  { parameters, asked }: { readonly parameters: TextPromptParameters; readonly asked: number },
): void {
  const isAsked = parameters.items === 'anchors';
  const least = Math.max(isAsked ? asked : 0, parameters.demonstrations + (isAsked ? 1 : 0));
  if (anchors >= least) return;
  throw new GgmiError({
    code: 'ANCHORS_TOO_FEW',
    message: `The prompts need ${least} anchors (${parameters.demonstrations} shown${isAsked ? ` beside the one asked about, ${asked} asked about` : ''}); there are ${anchors}.`,
    next: 'Lower `prompt.demonstrations` or the `count` of the generator, or give more anchors.',
    fields: { least, anchors, demonstrations: parameters.demonstrations, asked },
  });
}

/** Before anything is paid for: ids of examples are unique, and so are the streams of their draws. */
function requireOwnIds(prompts: readonly TextPrompt[], draws: number): void {
  const seen = new Set<string>();
  for (const { id } of prompts) {
    for (let draw = 0; draw < draws; draw++) {
      const exampleId = generatedExampleId(id, draw);
      if (seen.has(exampleId)) throw idConflict(exampleId);
      seen.add(exampleId);
    }
  }
}

function idConflict(id: string): GgmiError {
  return new GgmiError({
    code: 'PROMPT_ID_CONFLICT',
    message: `Two generated examples would have the id '${id}', received from the ids of the anchors; expected one each.`,
    next: `Give the anchors other ids: each once, and none that is another with '#' and a number.`,
    fields: { id },
  });
}
