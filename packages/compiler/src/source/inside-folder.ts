import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/**
 * The real path of a file, symbolic links followed: 'missing' when there is none, 'outside' when it is not inside the folder.
 *
 * @param folder real path of the folder
 */
export async function realPathInside(folder: string, file: string): Promise<{ path: string } | 'missing' | 'outside'> {
  if (leaves(folder, file)) return 'outside';
  let path: string;
  try {
    path = await realpath(file);
  } catch {
    // Whatever the reason (no such file, a loop of links, a name no file can have): there is nothing to read.
    return 'missing';
  }
  return leaves(folder, path) ? 'outside' : { path };
}

/** Path relative to a folder, with forward slashes on every system. */
export function relativePath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

function leaves(folder: string, file: string): boolean {
  const path = relativePath(folder, file);
  return path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path) || path.startsWith('/');
}
