import { resolve } from 'node:path';
import { compileProject, writePublished } from '@docent/compiler';
import { defaultSdkFolder } from '../sdk-folder.js';
import { copySdk } from './copy-sdk.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { hasErrors, locateProblems, reportProblems } from './report-problems.js';
import { staticScriptTag } from './script-tag.js';
import type { Terminal } from './terminal.js';

/** Options of `docent compile`. */
export interface CompileOptions {
  /** Folder to write to. */
  out: string;
  /** Folder of the SDK's bundle. Default: that of the installed `@docent/sdk`. */
  sdk?: string;
  json?: boolean;
}

/**
 * `docent compile`: a folder that any file server or CDN can serve, no collector needed.
 *
 * @throws what the file system throws
 */
export async function compile(terminal: Terminal, file: string, options: CompileOptions): Promise<ExitCode> {
  const { cwd, out, colors } = terminal;
  const target = resolve(cwd, options.out);
  const { problems, published } = await compileProject({ file: resolve(cwd, file), now: new Date() });
  const located = locateProblems(cwd, file, problems);
  const written = published && !hasErrors(problems) ? published : undefined;
  if (written) {
    // The script first: without it the rest is of no use, and a missing one is found before anything is written.
    await copySdk(options.sdk ? resolve(cwd, options.sdk) : defaultSdkFolder(), target);
    await writePublished(written, target);
  }
  if (options.json) {
    const { project, version } = written?.manifest ?? {};
    out(JSON.stringify({ valid: written !== undefined, project, version, out: target, problems: located }, null, 2));
  } else {
    reportProblems(terminal, located);
    if (written) {
      out(`${colors.green('✓')} ${written.manifest.name}, version ${written.manifest.version}, is in ${options.out}.`);
      out('Serve that folder, for example as /learn, and paste:');
      out(`  ${colors.cyan(staticScriptTag('/learn'))}`);
    }
  }
  return written ? exitCodes.ok : exitCodes.problems;
}
