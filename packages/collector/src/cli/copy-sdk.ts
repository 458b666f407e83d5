import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the SDK's files to where a static bundle has them: `v1/docent.js` and `v1/chunks/`, without source maps.
 *
 * @throws Error when the SDK has not been built
 */
export async function copySdk(sdk: string, target: string): Promise<void> {
  const built = await stat(join(sdk, 'docent.js')).then(
    found => found.isFile(),
    () => false,
  );
  if (!built) throw new Error(`There is no built SDK in ${sdk}. Run "npm run build", or name its folder with --sdk.`);
  for (const name of ['docent.js', 'docent.js.br', 'licenses.txt', 'chunks']) {
    const filter = (path: string) => !path.endsWith('.map');
    await cp(join(sdk, name), join(target, 'v1', name), { recursive: true, force: true, filter }).catch(ignoreMissing);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
