import { createCompiler, type Problem, writePublished } from '@docent/compiler';
import type { Manifest } from '@docent/schema';

/** What to compile where. */
export interface CompileRequest {
  /** Path of the project file. */
  file: string;
  /** Folder for what is published. */
  out: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What came of it. */
export interface CompileResult {
  problems: Problem[];
  /** Absent when there are errors. */
  manifest?: Manifest;
}

/** Makes what compiles projects and writes what is published of them, one after the other with one compiler. */
export function createCompileInto(): (request: CompileRequest) => Promise<CompileResult> {
  const compiler = createCompiler();
  return async ({ file, out, now }) => {
    const { problems, published } = await compiler.compileProject({ file, now: new Date(now) });
    if (!published) return { problems };
    await writePublished(published, out);
    return { problems, manifest: published.manifest };
  };
}
