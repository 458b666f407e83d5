import { join } from 'node:path';
import { type Compilation, createCompiler } from '@docent/compiler';
import type { PublishedAdvice } from '@docent/schema';
import { projectFolder } from '../../support/project-folder.js';
import { mustPublish, readJson } from '../../support/published-json.js';
import { now } from '../../support/sample-project.js';

const compiler = createCompiler();

/** Compiles a project file on the day of the tests. */
export async function compileGuide(
  test: Parameters<typeof projectFolder>[0],
  project: string | object,
  day: Date = now,
): Promise<Compilation> {
  const folder = await projectFolder(test, { 'docent.json': project });
  return compiler.compileProject({ file: join(folder, 'docent.json'), now: day });
}

/** The guide `plans` as pages get it. */
export function readGuide(compilation: Compilation, locale = 'en'): PublishedAdvice {
  const published = mustPublish(compilation);
  const hash = published.manifest.entities['advice:plans']?.[locale];
  return readJson(published, `e/${hash}.json`) as PublishedAdvice;
}
