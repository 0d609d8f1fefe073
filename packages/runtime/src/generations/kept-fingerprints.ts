import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GgmiError, type JsonValue } from '@ggmi/core';
import { z } from 'zod';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import type { Host } from '../host/host.js';
import { writeFileAtomically } from '../record/write-file-atomically.js';

/** What remote components said of themselves when they were last asked. */
export interface KeptFingerprints {
  /** Whether what was kept could not be read: then nothing is known, and `write` begins anew. */
  readonly isDamaged: boolean;
  /** Undefined where a component was never asked, and where it has none. */
  known(host: Host, role: string): string | undefined;
  /** @throws FINGERPRINT_NOT_KEPT */
  read(host: Host, role: string): string | undefined;
  write(host: Host, fingerprints: ReadonlyMap<string, string>): void;
}

/** Kept in one file of the folder of generations, by component and options: for runs without network. */
export function keptFingerprints(directory: string): KeptFingerprints {
  const file = join(directory, 'fingerprints.json');
  const found = existsSync(file) ? readKept(readFileSync(file, 'utf8')) : {};
  const isDamaged = found === undefined;
  const known = found ?? {};
  return {
    isDamaged,
    known: (host, role) => known[identityOf(host, role)] ?? undefined,
    read(host, role) {
      const fingerprint = known[identityOf(host, role)];
      if (fingerprint === undefined) throw isDamaged ? unreadable(file) : notKept(host, role);
      return fingerprint ?? undefined;
    },
    write(host, fingerprints) {
      for (const { role, capabilities } of host.components) {
        if (capabilities['remote'] !== true) continue;
        known[identityOf(host, role)] = fingerprints.get(role) ?? null;
      }
      writeFileAtomically(file, `${JSON.stringify(known, null, 2)}\n`);
    },
  };
}

/** Undefined where the text is not what `write` writes: a machine that went down, a hand that edited. */
function readKept(text: string): Record<string, string | null> | undefined {
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const keptSchema = z.record(z.string(), z.string().nullable());

function identityOf(host: Host, role: string): string {
  const { id, resultVersion, options, slots } = host.component(role);
  const fillers: Record<string, JsonValue> = {};
  for (const [name, roles] of Object.entries(slots)) {
    fillers[name] = roles.map((filler) => identityOf(host, filler));
  }
  return digestText(canonicalJson({ id, resultVersion, options, fillers }));
}

/** FINGERPRINT_NOT_KEPT: an offline run lacks what a server once said of its model. */
function notKept(host: Host, role: string): GgmiError {
  const { id } = host.component(role);
  return new GgmiError({
    code: 'FINGERPRINT_NOT_KEPT',
    message: `${role} ('${id}') was never asked which model it serves, and this run is offline.`,
    next: 'Run once without --offline.',
    fields: { role, id },
  });
}

/** FINGERPRINT_NOT_KEPT: an offline run cannot read what servers once said of their models. */
function unreadable(file: string): GgmiError {
  return new GgmiError({
    code: 'FINGERPRINT_NOT_KEPT',
    message: `${file} is damaged: which models were asked is no longer known, and this run is offline.`,
    next: 'Run once without --offline: the file is written anew, and draws that were received are kept.',
    fields: { file },
  });
}
