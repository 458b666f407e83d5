import { applyEdits, modify } from 'jsonc-parser';

/** A value that is set in a JSON file. */
export interface JsonChange {
  path: (string | number)[];
  value: unknown;
}

/** Sets values in the text of a JSON file, and leaves everything else as its author wrote it. */
export function editJson(text: string, changes: readonly JsonChange[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return changes.reduce(
    (edited, { path, value }) => applyEdits(edited, modify(edited, path, value, { formattingOptions })),
    text,
  );
}
