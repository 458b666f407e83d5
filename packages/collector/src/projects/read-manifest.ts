import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@docent/schema';

/**
 * The manifest of a published project.
 *
 * @throws Error when there is none or it cannot be read
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Partial<Manifest> | null;
  if (manifest?.format !== 1 || typeof manifest.project !== 'string' || typeof manifest.version !== 'string') {
    throw new Error(`${join(folder, 'manifest.json')} is not a manifest of this version of Docent.`);
  }
  return manifest as Manifest;
}

/** Folders of the projects that were published into a folder. */
export async function listPublished(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(entry => join(folder, entry.name));
}
