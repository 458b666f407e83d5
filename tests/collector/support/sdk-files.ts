import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What stands in for the SDK's script and one of its chunks. */
export const script = `console.log(${JSON.stringify('docent '.repeat(300))});`;

/** Writes a folder laid out like the SDK's bundle. */
export async function writeSdk(folder: string): Promise<string> {
  await mkdir(join(folder, 'chunks'), { recursive: true });
  for (const name of ['docent.js', 'chunks/boot-a1b2c3d4.js']) {
    await writeFile(join(folder, name), script);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(script));
  }
  await writeFile(join(folder, 'docent.js.map'), '{}');
  await writeFile(join(folder, 'licenses.txt'), 'BSD-3-Clause');
  await writeFile(join(folder, 'chunks/plain-e5f6a7b8.js'), script);
  return folder;
}
