import { GgmiError } from '@ggmi/core';
import { choices, chooseNext } from '../../problems/choices.js';

/** ROLE_UNKNOWN: a host was asked for a role that its config does not have. */
export class RoleUnknownError extends GgmiError {
  constructor(details: { readonly role: string; readonly existing: readonly string[] }) {
    const { role, existing } = details;
    super({
      code: 'ROLE_UNKNOWN',
      message: `No component has the role '${role}'; there are ${existing.join(', ') || 'none'}.`,
      next: chooseNext(choices(role, existing), 'Open the host with a config that has it.'),
      fields: { role, existing },
    });
  }

  static override is(error: unknown): error is RoleUnknownError {
    return GgmiError.is(error, 'ROLE_UNKNOWN');
  }
}
