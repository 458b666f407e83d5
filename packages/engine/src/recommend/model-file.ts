/**
 * A file of neighbours, little-endian:
 *
 * - 4 bytes `DNB1`: format and its version
 * - 4 bytes length of the whole file; 4 bytes FNV-1a (32 bits) of all after these 12 bytes
 * - 4 bytes FNV-1a of project, a space, and list
 * - 4 bytes number of items, n; 4 bytes number of rows; 4 bytes length of the names
 * - names of the items, UTF-8, a line feed between each two, `subject` at the beginning left out
 * - n times customers, a LEB128 number; 0: not known
 * - per row: item (1 byte where n ≤ 256, else 2), count (1 byte), scale (4 bytes, float), count × item, count × weight (1 byte; times scale)
 */
export const magic = 'DNB1';

/** Bytes before the names. */
export const headerBytes = 28;

/** Where the checksum begins. */
export const checkedFrom = 12;

/** Most neighbours of an item. */
export const mostNeighbours = 255;

/** FNV-1a, 32 bits, as `shardOf`. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Tells files of other projects and lists apart. */
export function ownerOf(project: string, list: string): number {
  return checksum(toUtf8(`${project} ${list}`));
}

/** Without what only browsers and Node.js have. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  const parts = encodeURIComponent(text).match(/%..|./g) ?? [];
  return Uint8Array.from(parts, part => (part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0)));
}
