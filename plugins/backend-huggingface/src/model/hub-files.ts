import { isObject } from '../answers/is-object.js';
import type { Connection } from '../connection/connection.js';
import { fromHub, hubPath } from './from-hub.js';

/** What does not change a model. */
const NO_PART =
  /\.(?:md|png|jpe?g|gif|svg|pdf|txt)$|^\.gitattributes$|^LICENSE|^(?:assets|images|figures)\//i;

/**
 * The files of a model's repository with their digests, one a line: what `revision`, or the newest one,
 * holds. Undefined where the hub does not show such a repository. A commit to a README leaves it as it is.
 */
export async function hubFiles(
  { model, revision = 'main' }: { readonly model: string; readonly revision?: string | undefined },
  { connection, signal }: { readonly connection: Connection; readonly signal: AbortSignal },
): Promise<readonly string[] | undefined> {
  const path = `${hubPath(model)}/revision/${encodeURIComponent(revision)}?blobs=true`;
  return filesOf(await fromHub(path, { purpose: `the revision of ${model}`, connection, signal }));
}

function filesOf(said: unknown): readonly string[] | undefined {
  const siblings = isObject(said) ? said['siblings'] : undefined;
  if (!Array.isArray(siblings)) return undefined;
  const files = siblings.filter(isObject).flatMap((file) => {
    const { rfilename: name, blobId, lfs } = file;
    if (typeof name !== 'string' || NO_PART.test(name)) return [];
    const digest = (isObject(lfs) ? lfs['sha256'] : undefined) ?? blobId;
    return typeof digest === 'string' ? [`${name} ${digest}`] : [];
  });
  return files.length === 0 ? undefined : files.sort();
}
