/** Message and hint by the parser's name of the mistake. */
export const syntaxMessages: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  InvalidSymbol: [
    'This is not JSON.',
    'Texts stand between double quotes; other values are numbers, true, false or null.',
  ],
  InvalidNumberFormat: ['This is not a JSON number.', 'Write numbers like 7, -7 or 7.5.'],
  PropertyNameExpected: ['A key is expected here.', 'Keys stand between double quotes, followed by a colon.'],
  ValueExpected: ['A value is expected here.', 'Add a value, or remove what comes before it.'],
  ColonExpected: ['A colon is expected here.', 'Write "key": value.'],
  CommaExpected: ['A comma is expected here.', 'Separate entries by commas.'],
  CloseBraceExpected: ['A closing brace is missing.', 'Close the object with }.'],
  CloseBracketExpected: ['A closing bracket is missing.', 'Close the list with ].'],
  EndOfFileExpected: ['The file goes on after its end.', 'A file is one object; check for a brace too many.'],
  InvalidCommentToken: ['JSON has no comments.', 'Remove the comment.'],
  UnexpectedEndOfComment: ['A comment has no end, and JSON has no comments.', 'Remove the comment.'],
  UnexpectedEndOfString: ['A text has no closing quote on its line.', 'Close it with ", and write line breaks as \\n.'],
  UnexpectedEndOfNumber: ['A number is cut off.', 'Write numbers like 7, -7 or 7.5.'],
  InvalidUnicode: ['An escape is cut off.', 'Write it with four hexadecimal digits, like \\u00e9.'],
  InvalidEscapeCharacter: [
    'An unknown escape.',
    'Known are \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u; a backslash is written \\\\.',
  ],
  InvalidCharacter: ['A control character inside a text.', 'Write line breaks as \\n and tabs as \\t.'],
  TrailingComma: ['There is a comma after the last entry.', 'Remove it.'],
  Other: ['This is not JSON.', 'Correct this place.'],
};
