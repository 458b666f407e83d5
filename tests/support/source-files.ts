import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The top level of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript file of a package. */
export interface SourceFile {
  /** Path below the top level, with forward slashes. */
  path: string;
  /** Name of the package's folder. */
  package: string;
  text: string;
  syntax: ts.SourceFile;
}

/** Every TypeScript source file of the packages, parsed. */
export function sourceFiles(): SourceFile[] {
  const packages = join(root, 'packages');
  const names = readdirSync(packages).filter(name => existsSync(join(packages, name, 'src')));
  const files = names.flatMap(name =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => join(packages, name, 'src', file)),
  );
  return files.map(file => {
    const path = relative(root, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    return { path, package: path.split('/')[1] ?? '', text, syntax };
  });
}
