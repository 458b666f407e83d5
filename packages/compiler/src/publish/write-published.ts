import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Published } from './published.js';

/**
 * Writes a compiled project into a folder, the layout of a static bundle. A server that reads it meanwhile never sees a
 * manifest whose files are missing: each file appears whole, under its final name, and the manifest last. Files of earlier
 * versions stay, because pages that are open still ask for them.
 *
 * @throws an error of the file system; the manifest is then the one that was there before
 */
export async function writePublished({ files, assets }: Published, directory: string): Promise<void> {
  for (const [path, source] of assets) await place(join(directory, path), temporary => copyFile(source, temporary));
  for (const [path, content] of files) {
    if (path !== manifest) await place(join(directory, path), temporary => writeFile(temporary, content));
  }
  const content = files.get(manifest);
  if (content) await replace(join(directory, manifest), temporary => writeFile(temporary, content));
}

const manifest = 'manifest.json';

/** A file named by its content is written once. */
async function place(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (!exists) await replace(path, write);
}

async function replace(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await write(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
