/** A role and the roles that fill its slots. */
export interface SlotNode {
  readonly role: string;
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

/** The circles that slots form, each once, as roles of which the first is also the last. */
export function slotCycles(nodes: readonly SlotNode[]): readonly (readonly string[])[] {
  const byRole = new Map(nodes.map((node) => [node.role, node]));
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (role: string, way: readonly string[]): void => {
    const node = byRole.get(role);
    if (node === undefined || done.has(role)) return;
    if (way.includes(role)) {
      cycles.push([...way.slice(way.indexOf(role)), role]);
      return;
    }
    for (const filler of Object.values(node.slots).flat()) visit(filler, [...way, role]);
    done.add(role);
  };
  for (const { role } of nodes) visit(role, []);
  return cycles;
}
