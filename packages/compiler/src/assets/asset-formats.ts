import type { AssetMedia } from '@docent/schema';

/** A file format that assets may have. */
export interface AssetFormat {
  media: AssetMedia;
  /** What people call it. */
  name: string;
  /** Media type for `<source type>`. */
  type: string;
  /** Whether a file that begins with these bytes is of this format. */
  matches: (head: Uint8Array) => boolean;
}

function ascii(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

function startsWith(...bytes: number[]): AssetFormat['matches'] {
  return head => bytes.every((byte, index) => head[index] === byte);
}

/** Brands of an ISO base media file, which AVIF and MP4 both are. */
function brands(head: Uint8Array): string[] {
  if (ascii(head, 4, 8) !== 'ftyp') return [];
  const end = Math.min(new DataView(head.buffer, head.byteOffset).getUint32(0), head.length);
  const found = [ascii(head, 8, 12)];
  for (let offset = 16; offset + 4 <= end; offset += 4) found.push(ascii(head, offset, offset + 4));
  return found;
}

function isAvif(head: Uint8Array): boolean {
  return brands(head).some(brand => brand === 'avif' || brand === 'avis');
}

/** Text after a byte order mark and blanks. */
function text(head: Uint8Array): string {
  return new TextDecoder().decode(head).trimStart();
}

const jpeg: AssetFormat = { media: 'image', name: 'JPEG', type: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) };

/** Formats by file extension. */
export const assetFormats: Readonly<Record<string, AssetFormat>> = {
  jpg: jpeg,
  jpeg,
  png: { media: 'image', name: 'PNG', type: 'image/png', matches: startsWith(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
  gif: { media: 'image', name: 'GIF', type: 'image/gif', matches: head => /^GIF8[79]a/.test(ascii(head, 0, 6)) },
  webp: {
    media: 'image',
    name: 'WebP',
    type: 'image/webp',
    matches: head => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  },
  avif: { media: 'image', name: 'AVIF', type: 'image/avif', matches: isAvif },
  svg: {
    media: 'image',
    name: 'SVG',
    type: 'image/svg+xml',
    matches: head => /^(<\?xml|<!--|<!DOCTYPE svg|<(?:\w+:)?svg[\s>])/i.test(text(head)),
  },
  webm: { media: 'video', name: 'WebM', type: 'video/webm', matches: startsWith(0x1a, 0x45, 0xdf, 0xa3) },
  mp4: {
    media: 'video',
    name: 'MP4',
    type: 'video/mp4',
    matches: head => brands(head).length > 0 && !isAvif(head),
  },
  ogv: { media: 'video', name: 'Ogg', type: 'video/ogg', matches: head => ascii(head, 0, 4) === 'OggS' },
  vtt: { media: 'captions', name: 'WebVTT', type: 'text/vtt', matches: head => /^WEBVTT(\s|$)/.test(text(head)) },
};

/** Extension of a path or address in lower case, without the dot; empty when it has none. */
export function extensionOf(path: string): string {
  const name = path.split(/[?#]/, 1)[0]!.split('/').at(-1) ?? '';
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

/** Format of a path or address by its extension. */
export function formatOf(path: string): AssetFormat | undefined {
  const extension = extensionOf(path);
  return Object.hasOwn(assetFormats, extension) ? assetFormats[extension] : undefined;
}

/** Extensions of the formats that may be shown as this. */
export function extensionsFor(media: AssetMedia): string[] {
  return Object.keys(assetFormats).filter(extension => assetFormats[extension]?.media === media);
}
