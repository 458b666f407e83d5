import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

describe('every exported name', () => {
  it('says what it is in a doc comment', () => {
    const silent = sourceFiles().flatMap(({ path, syntax }) =>
      syntax.statements
        .filter(statement => isExported(statement) && !ts.getJSDocCommentsAndTags(statement).length)
        .filter(statement => !isTypeOfDocumentedValue(statement, syntax))
        .map(statement => `${path}: ${nameOf(statement)}`),
    );
    assert.deepEqual(silent, []);
  });
});

function isExported(statement: ts.Statement): boolean {
  return (
    (ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isVariableStatement(statement)) &&
    Boolean(statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}

/** `type Howto = Static<typeof Howto>` directly behind the documented value says nothing new. */
function isTypeOfDocumentedValue(statement: ts.Statement, syntax: ts.SourceFile): boolean {
  if (!ts.isTypeAliasDeclaration(statement) || !/\btypeof\b/.test(statement.type.getText())) return false;
  const before = syntax.statements[syntax.statements.indexOf(statement) - 1];
  return before !== undefined && ts.getJSDocCommentsAndTags(before).length > 0;
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText() ?? '';
  return (statement as ts.InterfaceDeclaration).name.text;
}
