import type { Node } from 'jsonc-parser';

/** Steps from the root of a JSON document to a value. */
export type Path = readonly (string | number)[];

/** A parsed project file or included file. */
export interface SourceFile {
  /** Relative to the project folder, with forward slashes. */
  file: string;
  /** Absolute path of the folder that its asset paths are relative to. */
  directory: string;
  /** Syntax tree with positions. */
  tree: Node;
  /** Offsets at which lines begin. */
  lineStarts: readonly number[];
  /** What the file says; its objects have no prototype, and forbidden keys are left out. */
  value: unknown;
}
