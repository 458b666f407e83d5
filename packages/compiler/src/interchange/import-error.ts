/** What is to be imported cannot be understood; the message says where, what and how to mend it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** A how-to made of a file of another format. */
export interface ImportedHowto {
  /** Proposed id. */
  id: string;
  howto: Record<string, unknown>;
  /** What of the file has no place in a how-to, or has to be looked after. */
  notices: string[];
}

/** How to import. */
export interface ImportOptions {
  /** Name of the file, for messages. */
  file: string;
  /** Who is responsible for the how-to. */
  owner: string;
  /** Title, where the file has none. Default: made from the name of the file. */
  title?: string;
}
