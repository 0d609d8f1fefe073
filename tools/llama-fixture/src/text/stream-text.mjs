/**
 * Turns steps into pieces of text that no later step takes back: bytes wait until their character is
 * whole, and what may become a stop sequence waits until it is known. Each piece carries the steps that
 * it is made of; the last has `finish`. A stop sequence ends the text and is not part of it: the steps
 * that are of it alone are marked `isOfStop`.
 */
export async function* streamText(steps, stops) {
  const decoder = new TextDecoder();
  let text = '';
  let waiting = [];
  let count = 0;
  for await (const step of steps) {
    count += 1;
    waiting.push({ ...step, start: text.length });
    text += decoder.decode(step.bytes, { stream: step.finish === undefined });
    const found = firstStop(text, stops);
    if (found !== undefined) {
      yield {
        text: text.slice(0, found.at),
        steps: waiting.map((each) => ({ ...each, isOfStop: each.start >= found.at })),
        count,
        finish: 'stop',
        stop: found.stop,
      };
      return;
    }
    if (step.finish !== undefined) {
      yield { text, steps: waiting, count, finish: step.finish };
      return;
    }
    const safe = text.length - possibleStop(text, stops);
    if (safe > 0) {
      yield { text: text.slice(0, safe), steps: waiting, count };
      text = text.slice(safe);
      waiting = [];
    }
  }
}

function firstStop(text, stops) {
  return stops
    .map((stop) => ({ stop, at: text.indexOf(stop) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
}

/** Length of the longest end of the text that begins a stop sequence. */
function possibleStop(text, stops) {
  const longest = (stop) => {
    for (let length = Math.min(stop.length - 1, text.length); length > 0; length--) {
      if (text.endsWith(stop.slice(0, length))) return length;
    }
    return 0;
  };
  return Math.max(0, ...stops.map(longest));
}
