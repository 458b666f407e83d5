import { type Compilation, type CompileOptions, createCompiler } from './create-compiler.js';

/**
 * Compiles a project file and everything it names. All problems are reported at once, sorted by file and line; `published` is
 * absent when one of them is an error. Never throws for what an author wrote.
 *
 * @example
 * const { problems, published } = await compileProject({ file: 'docent.json', now: new Date() });
 * for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
 * if (published) await writePublished(published, 'public');
 */
export async function compileProject(options: CompileOptions): Promise<Compilation> {
  return createCompiler().compileProject(options);
}
