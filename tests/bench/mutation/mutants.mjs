import ts from 'typescript';

const swaps = new Map([
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.AsteriskAsteriskToken, '*'],
  [ts.SyntaxKind.LessThanToken, '>='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);
const functions = { max: 'min', min: 'max', floor: 'ceil', round: 'floor', ceil: 'floor' };

/**
 * Every text that differs from a module's by one small fault: an operator swapped, a number changed, one function of `Math` for
 * another.
 *
 * @param {string} code JavaScript
 * @returns {{ line: number, from: string, to: string, code: string }[]}
 */
export function mutantsOf(code) {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = [];
  const add = (node, to) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const { line } = source.getLineAndCharacterOfPosition(start);
    found.push({ line: line + 1, from: code.slice(start, end), to, code: code.slice(0, start) + to + code.slice(end) });
  };
  const visit = node => {
    if (ts.isBinaryExpression(node) && swaps.has(node.operatorToken.kind)) {
      add(node.operatorToken, swaps.get(node.operatorToken.kind));
    }
    // A tenth more is found where a tolerance is as tight as it should be; nothing becomes something.
    if (ts.isNumericLiteral(node)) add(node, Number(node.text) ? `(${node.text}*1.1)` : '1');
    if (
      ts.isPropertyAccessExpression(node) &&
      node.expression.getText(source) === 'Math' &&
      functions[node.name.text]
    ) {
      add(node.name, functions[node.name.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
