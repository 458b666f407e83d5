/** Why a picture is not taken: what the collector would say of it, too. */
export type PictureFault = 'kind' | 'bytes' | 'pixels' | 'broken' | 'animated';

/** A picture that can be taken, decoded. The caller closes it. */
export type CheckedPicture = { readonly fault: PictureFault } | { readonly bitmap: ImageBitmap };

/** What the collector takes: `mediaLimits` there. */
const limits = { bytes: 12_000_000, pixels: 40_000_000 };

/** Whether a text stands somewhere in a file, as its parts are named. */
const find = (bytes: Uint8Array, name: string): number => {
  const letters = [...name].map(letter => letter.charCodeAt(0));
  return bytes.findIndex((_, at) => letters.every((letter, index) => bytes[at + index] === letter));
};

/** What a file is, by what it begins with: its name and type say what anybody likes. */
function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | undefined {
  const begins = String.fromCharCode(...bytes.subarray(0, 12));
  if (begins.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return /^RIFF[^]{4}WEBP$/.test(begins) ? 'webp' : undefined;
}

/** Looks at a picture before it is sent, so that whoever chose it hears at once what is wrong. */
export async function checkPicture(file: Blob): Promise<CheckedPicture> {
  if (file.size > limits.bytes) return { fault: 'bytes' };
  const bytes = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const kind = kindOf(bytes);
  if (!kind) return { fault: 'kind' };
  // What moves says so before its first picture.
  const control = find(bytes, kind === 'png' ? 'acTL' : 'ANIM');
  const first = kind === 'png' ? find(bytes, 'IDAT') : Infinity;
  if (kind !== 'jpeg' && control >= 0 && (first < 0 || control < first)) return { fault: 'animated' };
  try {
    const bitmap = await createImageBitmap(file);
    if (bitmap.width * bitmap.height <= limits.pixels) return { bitmap };
    bitmap.close();
    return { fault: 'pixels' };
  } catch {
    return { fault: 'broken' };
  }
}
