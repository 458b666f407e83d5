/** One row per image, whoever uploaded it. */
export interface MediaTable {
  project: string;
  /** SHA-256 of the bytes, base64url. */
  hash: string;
  /** Pixels. */
  width: number;
  height: number;
  /** A WebP file. */
  bytes: Uint8Array;
  created_at: number;
}

/** One row per image and command it was uploaded for. */
export interface MediaUploadTable {
  project: string;
  hash: string;
  /** Of the command that may show it. */
  receipt_hash: string;
  /** The accepted command that shows it; null until there is one. */
  command_id: string | null;
  user_id: string | null;
  anonymous_id: string | null;
  created_at: number;
}
