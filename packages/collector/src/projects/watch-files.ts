import { dirname, resolve } from 'node:path';
import { watch } from 'chokidar';

/** Milliseconds of quiet after the last change: editors and version control write several files at once. */
const quietMs = 100;

/**
 * Calls back when anything changed in the folder of a project file: the file, what it includes, its assets.
 *
 * @param changed one call at a time per file; a change during a call leads to another afterwards
 * @returns a function that ends it, after the call under way has ended
 */
export async function watchFiles(
  files: readonly string[],
  ignored: readonly string[],
  changed: (file: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const ends = await Promise.all(files.map(file => watchFile(file, ignored, changed)));
  return async () => {
    await Promise.all(ends.map(end => end()));
  };
}

async function watchFile(
  file: string,
  ignored: readonly string[],
  changed: (file: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const folder = dirname(resolve(file));
  const hidden = ignored.map(path => resolve(path));
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: path => {
      const below = path.slice(folder.length);
      return hidden.includes(path) || /[\\/](\.[^\\/]+|node_modules)([\\/]|$)/.test(below);
    },
  });
  let quiet: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => (running = running.then(() => changed(file))), quietMs);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return async () => {
    clearTimeout(quiet);
    await watcher.close();
    await running;
  };
}
