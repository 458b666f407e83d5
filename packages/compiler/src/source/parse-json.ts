import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { quote } from '../problems/quote.js';
import type { ProblemList } from '../problems/problem-list.js';
import { lineAndColumn, lineStarts } from './line-starts.js';
import { tooDeepAt } from './nesting.js';
import type { SourceFile } from './source-file.js';
import { syntaxMessages } from './syntax-messages.js';
import { toValue } from './to-value.js';

/** Far deeper than any project is nested, far less deep than a parser's stack. */
const mostLevels = 100;
/** After a few mistakes a tolerant parser only guesses. */
const mostSyntaxErrors = 5;

/**
 * Parses a project file strictly as JSON, with positions. A file that cannot be understood gives undefined; comments and
 * trailing commas are reported, but the rest of the file is still read, so that its other problems are found as well.
 */
export function parseJson(
  { file, directory, text }: { file: string; directory: string; text: string },
  problems: ProblemList,
): SourceFile | undefined {
  const starts = lineStarts(text);
  const at = (offset: number) => ({ file, ...lineAndColumn(starts, offset) });

  if (text.trim() === '') {
    problems.add('syntax', at(0), 'The file is empty.', 'Write a JSON object: { … }.');
    return undefined;
  }
  const deep = tooDeepAt(text, mostLevels);
  if (deep >= 0) {
    const message = `Brackets are nested deeper than ${mostLevels} levels.`;
    problems.add('too-deep', at(deep), message, 'Check for brackets that were never closed.');
    return undefined;
  }

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const mistakes = errors.map(error => toMistake(error, text));
  const reported = new Set<number>();
  for (const { kind, offset, length } of mistakes) {
    const place = at(offset);
    if (reported.has(place.line) || reported.size >= mostSyntaxErrors) continue;
    reported.add(place.line);
    const [message, hint] = syntaxMessages[kind] ?? syntaxMessages.Other!;
    const found = text.slice(offset, offset + length);
    // What begins with a quotation mark brings its own.
    const shown = found.startsWith('"') ? quote(found).slice(1, -1) : quote(found);
    problems.add('syntax', place, found === '' ? message : `${message} Found ${shown}.`, hint);
  }
  const broken = mistakes.some(({ kind }) => kind !== 'InvalidCommentToken' && kind !== 'TrailingComma');
  if (!tree || broken) return undefined;
  const source: SourceFile = { file, directory, tree, lineStarts: starts, value: undefined };
  source.value = toValue(source, problems);
  return source;
}

interface Mistake {
  kind: string;
  offset: number;
  length: number;
}

function toMistake({ error, offset, length }: ParseError, text: string): Mistake {
  const kind = printParseErrorCode(error);
  if ((kind === 'PropertyNameExpected' || kind === 'ValueExpected') && /[\]}]/.test(text[offset] ?? '')) {
    const before = text.slice(0, offset).trimEnd();
    // The comma is the mistake, not what the parser found after it.
    if (before.endsWith(',')) return { kind: 'TrailingComma', offset: before.length - 1, length: 0 };
  }
  return { kind, offset, length };
}
