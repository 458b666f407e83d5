import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toContentHash } from './content-hash.js';
import type { Published } from './published.js';

/**
 * Writes a compiled project into a folder, the layout of a static bundle. A server that reads it meanwhile never sees a
 * manifest whose files are missing: each file appears whole, under its final name, and the manifest last. Files of earlier
 * versions stay, because pages that are open still ask for them.
 *
 * @throws an error of the file system, or one that names an asset that changed after it was compiled; the manifest is then
 *   the one that was there before
 */
export async function writePublished({ files, assets }: Published, directory: string): Promise<void> {
  for (const [path, source] of assets)
    await place(join(directory, path), temporary => copyAsset(path, source, temporary));
  for (const [path, content] of files) {
    if (path !== manifest) await place(join(directory, path), temporary => writeFile(temporary, content));
  }
  const content = files.get(manifest);
  if (content) await replace(join(directory, manifest), temporary => writeFile(temporary, content));
}

const manifest = 'manifest.json';

/** An immutable address must never hold anything but what its name says. */
async function copyAsset(path: string, source: string, temporary: string): Promise<void> {
  await copyFile(source, temporary);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(temporary) as AsyncIterable<Buffer>) hash.update(chunk);
  if (!basename(path).startsWith(toContentHash(hash.digest()))) {
    throw new Error(`${source} was changed while it was published; publish again.`);
  }
}

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
