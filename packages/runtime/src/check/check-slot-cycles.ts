import { slotCycles } from '../host/slot-cycles.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { slotRoles } from './check-slots.js';
import type { ResolvedSite } from './resolve-site.js';

/** Reports every circle of slots: none of its components could be created first. */
export function checkSlotCycles(sites: readonly ResolvedSite[]): readonly ProblemDraft[] {
  const nodes = sites.map((site) => ({ role: site.role, slots: slotRoles(site) }));
  return slotCycles(nodes).map((roles) => ({
    code: 'SLOT_CYCLE',
    path: [...(sites.find(({ role }) => role === roles[0])?.path ?? []), 'slots'],
    received: roles.join(' → '),
    expected: 'slots that do not lead back',
    next: 'Fill one of these slots with another component.',
  }));
}
