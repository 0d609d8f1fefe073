import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { firstLineOf } from '../problems/first-line.js';
import type { ConfigDocument, ConfigPlace, PlacedDraft } from './config-document.js';
import type { ConfigPath } from './config-path.js';

/**
 * Reads YAML 1.2 or JSON, which is a part of it, keeping the place of every value.
 * A repeated key is reported and the last one counts; any other syntax error leaves no data.
 */
export function parseConfigText(text: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = document.errors.map((error) => syntaxProblem(error, placeAt(error.pos[0])));
  const usable = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
  const data = usable ? plainData(document) : { problems: [] };
  return {
    data: data.value,
    asWritten: text,
    problems: [...problems, ...data.problems],
    placeOf: (path, at) => {
      const offset = offsetOf(document, path, at);
      return offset === undefined ? undefined : placeAt(offset);
    },
  };
}

function plainData(document: Document): {
  readonly value?: unknown;
  readonly problems: readonly PlacedDraft[];
} {
  try {
    return { value: document.toJS(), problems: [] };
  } catch (error) {
    return { problems: [syntaxProblem({ message: firstLineOf(error) })] };
  }
}

function syntaxProblem(
  error: Pick<YAMLError, 'message'> & { readonly code?: string },
  place?: ConfigPlace,
): PlacedDraft {
  const repeated = error.code === 'DUPLICATE_KEY';
  return {
    code: 'CONFIG_SYNTAX',
    path: [],
    received: error.message,
    expected: repeated ? 'every key once' : 'valid YAML or JSON',
    next: repeated ? 'Remove one of the two.' : 'Mend the syntax at this place.',
    ...(place === undefined ? {} : { place }),
  };
}

/** The offset of a value (or its key); of the deepest ancestor that exists where it does not. */
function offsetOf(document: Document, path: ConfigPath, at: 'key' | 'value'): number | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, segment] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const child = childOf(node, segment);
    if (child === undefined) return offset;
    const wantsKey = at === 'key' || !isScalar(child.value) || depth < path.length - 1;
    offset = (wantsKey ? child.keyOffset : startOf(child.value)) ?? offset;
    node = child.value;
  }
  return offset;
}

function childOf(
  node: unknown,
  segment: string | number,
): { readonly value: unknown; readonly keyOffset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
    );
    return pair === undefined ? undefined : { value: pair.value, keyOffset: startOf(pair.key) };
  }
  if (isSeq(node) && typeof segment === 'number' && segment < node.items.length) {
    const value = node.items[segment];
    return { value, keyOffset: startOf(value) };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  // `isMap` and its like narrow to nodes only one by one; every node keeps its range here.
  return (node as Partial<Node> | null | undefined)?.range?.[0];
}
