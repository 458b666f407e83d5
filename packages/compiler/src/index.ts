export { compileProject } from './compile-project.js';
export { type Compilation, type CompileOptions, type Compiler, createCompiler } from './create-compiler.js';
export { drawGuide, graphFormats, guideIds } from './graph/draw-guide.js';
export { initProject, type InitOptions } from './init/init-project.js';
export { formatProblem } from './problems/format-problem.js';
export { type ProblemCode, problemCodes, type ProblemDescription } from './problems/problem-codes.js';
export type { Problem } from './problems/problem.js';
export type { Published } from './publish/published.js';
export { writePublished } from './publish/write-published.js';
