import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../../repository-root.js';

/** What is read of a conformance check. */
export interface ListedCheck {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly since: { readonly contract: number; readonly kit: string };
  readonly appliesTo?: { readonly those: string };
  readonly weight?: string;
}

/** Every check that the built kit exports, by kind and id; none where there is no kit yet. */
export async function loadChecks(): Promise<readonly ListedCheck[]> {
  const entry = resolve(repositoryRoot, 'packages/conformance/dist/index.js');
  if (!existsSync(entry)) return [];
  const module: unknown = await import(pathToFileURL(entry).href);
  const found = new Map(listsIn(module).flatMap((list) => list.map((check) => [check.id, check])));
  return [...found.values()].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function place({ kind, id }: ListedCheck): string {
  return `${kind} ${id}`;
}

/** The lists of checks among a module's exports, whether plain or by kind. */
function listsIn(module: unknown): readonly (readonly ListedCheck[])[] {
  return valuesOf(module)
    .flatMap((value) => (Array.isArray(value) ? [value] : valuesOf(value)))
    .filter(
      (value): value is readonly ListedCheck[] => Array.isArray(value) && value.every(isCheck),
    );
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function isCheck(value: unknown): value is ListedCheck {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'kind', 'sentence', 'since'].every((key) => key in value)
  );
}
