import { readdir } from 'node:fs/promises';

/** How many names of what is there a message shows. */
const SHOWN = 3;

/** Why nothing can be written into a folder; undefined where it is empty, absent or fresh from git. */
export async function folderProblem(folder: string): Promise<string | undefined> {
  const present = await entriesOf(folder);
  if (present === 'no-folder') return `${folder} is there and is no folder.`;
  const others = present.filter((name) => name !== '.git');
  if (others.length === 0) return undefined;
  const more = others.length > SHOWN ? ` and ${others.length - SHOWN} more` : '';
  return `${folder} is not empty: ${others.slice(0, SHOWN).join(', ')}${more}.`;
}

async function entriesOf(folder: string): Promise<readonly string[] | 'no-folder'> {
  try {
    return await readdir(folder);
  } catch (error) {
    // What the file system throws carries a code.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return 'no-folder';
    throw error;
  }
}
