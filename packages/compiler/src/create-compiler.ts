import { createAssetList } from './assets/asset-list.js';
import type { Problem } from './problems/problem.js';
import { createProblemList } from './problems/problem-list.js';
import { examineProject } from './project/examine-project.js';
import { prepareProject } from './project/prepare-project.js';
import { publishProject } from './project/publish-project.js';
import type { Published } from './publish/published.js';
import { createMarkdownCompiler } from './rich-text/compile-markdown.js';
import { relativePath } from './source/inside-folder.js';
import { loadSources } from './source/load-sources.js';
import { createValidator, type Validator } from './validate/create-validator.js';
import { reportSchemaErrors } from './validate/report-schema-errors.js';

/** What to compile. */
export interface CompileOptions {
  /** Path of the project file. */
  file: string;
  /** The present, which `expires` is judged against. */
  now: Date;
}

/** What became of it. */
export interface Compilation {
  /** Sorted by file and line. */
  problems: Problem[];
  /** Absent when there is an error. */
  published?: Published;
  /** Every file it was made from, relative to the folder of the project file, with forward slashes; absent when there is an error. */
  sources?: string[];
}

/** A compiler that keeps what is the same for every project. */
export interface Compiler {
  /** See the function of the same name. */
  compileProject(options: CompileOptions): Promise<Compilation>;
}

/** A compiler for programs that compile often: preparing the schema takes longer than compiling a small project. */
export function createCompiler(): Compiler {
  // Made for the first file: a collector whose projects come from its store has none.
  let validator: Validator | undefined;
  const markdown = createMarkdownCompiler();

  return {
    async compileProject({ file, now }) {
      const problems = createProblemList();
      const sources = await loadSources(file, problems);
      const { root } = sources;
      if (!root) return { problems: problems.toArray() };

      const { project: check, included } = (validator ??= createValidator());
      reportSchemaErrors(root, check(root.value), problems);
      for (const source of sources.included) reportSchemaErrors(source, included(source.value), problems);
      const assets = createAssetList(sources.folder, problems);
      const project = prepareProject({ ...sources, root }, { now, problems, markdown, assets });
      const resolved = await assets.resolve();
      if (!problems.hasErrors) examineProject(project, resolved, { now, problems });
      if (problems.hasErrors) return { problems: problems.toArray() };
      const files = [root, ...sources.included].map(({ file }) => file);
      for (const path of resolved.keys()) files.push(relativePath(sources.folder, path));
      return { problems: problems.toArray(), published: publishProject(project, resolved), sources: files };
    },
  };
}
