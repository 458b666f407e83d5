import { openAsBlob } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compileProject } from '@docent/compiler';
import type { PublishResult } from '../admin/publish/publish.js';
import { administer, type AdminOptions } from './admin-command.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { hasErrors, locateProblems, reportProblems } from './report-problems.js';
import { collectorScriptTag } from './script-tag.js';
import type { Terminal } from './terminal.js';

/** Options of `docent publish`. */
export interface PublishOptions extends Omit<AdminOptions, 'project'> {
  env: 'staging' | 'production';
  /** When to serve it, RFC 3339. Default: now. */
  at?: string;
  dryRun?: boolean;
}

type Answer = Omit<PublishResult, 'scheduled'> & { scheduled?: { id: string; at: string } };

const signs = { added: '+', changed: '~', removed: '-' } as const;

/**
 * `docent publish`: validates here, sends the sources, and says what the collector made of them.
 *
 * @throws what the file system throws
 */
export async function publish(terminal: Terminal, file: string, options: PublishOptions): Promise<ExitCode> {
  const { cwd, out, colors } = terminal;
  const path = resolve(cwd, file);
  const { problems, published, sources = [] } = await compileProject({ file: path, now: new Date() });
  const located = locateProblems(cwd, file, problems);
  if (!published || hasErrors(problems)) {
    if (options.json) out(JSON.stringify({ valid: false, problems: located }, null, 2));
    else reportProblems(terminal, located);
    return exitCodes.problems;
  }
  if (!options.json) reportProblems(terminal, located);
  const { project } = published.manifest;
  return await administer(terminal, { ...options, project }, async (client, print) => {
    const form = new FormData();
    for (const source of sources) form.append(source, await openAsBlob(join(dirname(path), source)), basename(source));
    const query = new URLSearchParams({
      file: basename(path),
      ...(options.at && { at: options.at }),
      ...(options.dryRun && { dryRun: '1' }),
    });
    const answer = await client.ask<Answer>(`/${options.env}/publish?${query}`, form);
    const { changes, version, number, scheduled } = answer;
    if (changes.length === 0) print('Nothing differs from what is served.');
    const paint = { added: colors.green, changed: colors.yellow, removed: colors.red };
    for (const { change, words } of changes) print(paint[change](`${signs[change]} ${words}`));
    if (options.dryRun) {
      print(`This would be version ${version}. Nothing was published.`);
    } else if (scheduled) {
      print(`${colors.green('✓')} Version ${number} (${version}) will be in ${options.env} at ${scheduled.at}.`);
      print(`  cancel       docent versions --cancel ${scheduled.id} --project ${project}`);
    } else {
      print(`${colors.green('✓')} Version ${number} (${version}) is in ${options.env}.`);
      print(`  go back      docent rollback --env ${options.env} --project ${project}`);
      const address = options.env === 'staging' ? `${project}@staging` : project;
      print(`  script tag   ${colors.cyan(collectorScriptTag(client.endpoint, address))}`);
    }
    return { ...answer, environment: options.env };
  });
}
