import { compileProject, type Problem, writePublished } from '@docent/compiler';
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

/** Compiles a project and writes what is published. */
export async function compileInto({ file, out, now }: CompileRequest): Promise<CompileResult> {
  const { problems, published } = await compileProject({ file, now: new Date(now) });
  if (!published) return { problems };
  await writePublished(published, out);
  return { problems, manifest: published.manifest };
}
