import assert from 'node:assert/strict';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

interface Import {
  from: string;
  specifier: string;
  typeOnly: boolean;
}

/** Who may import whom; the frame of docs/architecture.md. */
const allowed: Record<string, string[]> = {
  schema: [],
  engine: ['schema'],
  compiler: ['schema', 'engine'],
  client: ['schema', 'engine'],
  elements: ['schema', 'engine'],
  sdk: ['schema', 'engine', 'client', 'elements'],
  collector: ['schema', 'compiler', 'engine'],
};
const inBrowser = ['engine', 'client', 'elements', 'sdk'];
/** Libraries and the packages they belong to. */
const owners: Record<string, string[]> = {
  marked: ['compiler'],
  lit: ['elements', 'sdk'],
  'idb-keyval': ['client'],
  fastify: ['collector'],
};

const files = sourceFiles();
const imports = files.flatMap(file => importsOf(file.path, file.syntax));

describe('imports between packages', () => {
  it('go only where the architecture allows', () => {
    const wrong = imports.filter(({ from, specifier }) => {
      const target = /^@docent\/([a-z]+)/.exec(specifier)?.[1];
      return target !== undefined && !allowed[packageOf(from)]?.includes(target);
    });
    assert.deepEqual(wrong, []);
  });

  it('take types and names, never TypeBox, from schema in the browser', () => {
    const wrong = imports.filter(
      ({ from, specifier, typeOnly }) =>
        inBrowser.includes(packageOf(from)) &&
        specifier.startsWith('@docent/schema') &&
        specifier !== '@docent/schema/names' &&
        !typeOnly,
    );
    assert.deepEqual(wrong, []);
  });

  it('let client and elements meet in one file of the sdk', () => {
    const meeting = files.filter(file => {
      const own = imports.filter(({ from, typeOnly }) => from === file.path && !typeOnly);
      return ['client', 'elements'].every(name => own.some(({ specifier }) => specifier.startsWith(`@docent/${name}`)));
    });
    assert.deepEqual(
      meeting.map(({ path }) => path).filter(path => path !== 'packages/sdk/src/bridge.ts'),
      [],
    );
  });

  it('keep each library in the package it belongs to', () => {
    const wrong = imports.filter(({ from, specifier }) => {
      const owner = owners[specifier.split('/')[0] ?? ''];
      return owner !== undefined && !owner.includes(packageOf(from));
    });
    assert.deepEqual(wrong, []);
  });

  it('reach no other package by a relative path', () => {
    const wrong = imports.filter(
      ({ from, specifier }) => specifier.startsWith('.') && packageOf(resolve(from, specifier)) !== packageOf(from),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('imports inside packages', () => {
  it('form no cycle', () => {
    const known = new Set(files.map(file => file.path));
    const graph = new Map<string, string[]>();
    for (const { from, specifier, typeOnly } of imports) {
      const target = specifier.startsWith('.') && !typeOnly ? resolve(from, specifier) : undefined;
      if (target && known.has(target)) graph.set(from, [...(graph.get(from) ?? []), target]);
    }
    assert.deepEqual(findCycle(graph), undefined);
  });
});

function packageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function resolve(from: string, specifier: string): string {
  return posix.join(dirname(from), specifier).replace(/\.js$/, '.ts');
}

/** Static imports, re-exports and `import()` with a literal. */
function importsOf(from: string, syntax: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ from, specifier, typeOnly: isTypeOnly(node) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteral(argument)) found.push({ from, specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every(e => e.isTypeOnly);
}

function findCycle(graph: Map<string, string[]>): string[] | undefined {
  const finished = new Set<string>();
  const walk = (node: string, path: string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
