import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** Content of a file: text, bytes, or a value that is written as JSON. */
export type FileContent = string | Uint8Array | object;

/** Writes a project into a new folder, which is removed after the test. Gives the path of the folder. */
export async function projectFolder(
  test: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, FileContent>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-project-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, FileContent>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const plain = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(path, plain ? content : JSON.stringify(content, null, 2));
  }
}
