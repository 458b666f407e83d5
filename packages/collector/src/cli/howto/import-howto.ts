import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { ImportError, importHowto } from '@docent/compiler';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Options of `docent import`. */
export interface ImportHowtoOptions {
  id?: string;
  title?: string;
  owner?: string;
  out?: string;
}

/** Larger files are refused before they are read. */
const mostBytes = 5_000_000;

/**
 * `docent import`: a how-to made of a file of another format, in a file that the project includes.
 *
 * @throws what the file system throws
 */
export async function importHowtoFile(
  terminal: Terminal,
  file: string,
  { id: wanted, title, owner, out }: ImportHowtoOptions,
): Promise<ExitCode> {
  const { cwd, colors, err } = terminal;
  const fail = (message: string, code: ExitCode = exitCodes.usage): ExitCode => {
    err(colors.red(message));
    return code;
  };
  if (wanted !== undefined && (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted) || wanted.length > 64)) {
    return fail(`${JSON.stringify(wanted)} is no id: write lower-case words joined by hyphens, like book-a-room.`);
  }
  const project = await projectHere(cwd);
  const path = resolve(cwd, file);
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return fail(`There is no file ${file}.`);
  if (stats.size > mostBytes)
    return fail(`${file} is larger than 5 MB, which no guide is. Import one guide at a time.`);
  let imported;
  try {
    const named = owner ?? project?.name ?? 'Somebody';
    imported = importHowto(await readFile(path), { file, owner: named, ...(title !== undefined && { title }) });
  } catch (error) {
    if (error instanceof ImportError) return fail(error.message, exitCodes.problems);
    throw error;
  }
  const { howto, notices } = imported;
  const id = wanted ?? imported.id;
  const target = out ?? `howtos/${id}.json`;
  await mkdir(dirname(resolve(cwd, target)), { recursive: true });
  try {
    await writeFile(resolve(cwd, target), `${JSON.stringify({ howtos: { [id]: howto } }, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return fail(`${target} is already there; nothing was written. Name another with --out or --id.`);
  }
  const steps = (howto['steps'] as unknown[]).length;
  terminal.out(`${colors.green('✓')} howto:${id} with ${steps} steps is in ${relative(cwd, resolve(cwd, target))}.`);
  for (const notice of notices) err(colors.yellow(notice));
  if (owner === undefined && !project) err(colors.yellow('Say who is responsible for it: correct "owner".'));
  const included = project?.include.some(pattern => pattern === target || pattern === `${dirname(target)}/*.json`);
  if (!included) err(colors.yellow(`Add ${JSON.stringify(target)} to "include" of docent.json, then: docent validate`));
  return exitCodes.ok;
}

/** Name and includes of the project in this folder, as far as its file can be read. */
async function projectHere(cwd: string): Promise<{ name?: string; include: string[] } | undefined> {
  try {
    const { name, include } = JSON.parse(await readFile(resolve(cwd, 'docent.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const patterns = Array.isArray(include) ? include.filter(pattern => typeof pattern === 'string') : [];
    return { include: patterns, ...(typeof name === 'string' && { name }) };
  } catch {
    return undefined;
  }
}
