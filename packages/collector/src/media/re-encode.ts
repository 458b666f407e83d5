import { createHash } from 'node:crypto';
import { CollectorError } from '../errors.js';
import { imageKind, isAnimatedPng } from './image-kind.js';
import { mediaLimits } from './media-limits.js';

/** An image as it is kept. */
export interface ReEncoded {
  /** SHA-256 of the bytes, base64url. */
  hash: string;
  /** A WebP file. */
  bytes: Buffer;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * Decodes an image and writes it anew: what is not picture (place, camera, colour profiles, whatever hides behind the end of the
 * file) is gone, the picture stands upright and no edge is longer than it need be.
 *
 * @throws CollectorError `not-an-image`, `animated-image`, `image-too-large`, `broken-image`
 */
export async function reEncode(upload: Buffer): Promise<ReEncoded> {
  const kind = imageKind(upload);
  if (!kind) throw new CollectorError('not-an-image');
  if (kind === 'png' && isAnimatedPng(upload)) throw new CollectorError('animated-image');
  // Loaded when the first image comes: most collectors of most vendors never see one.
  const { default: sharp } = await import('sharp');
  const image = sharp(upload, { limitInputPixels: mediaLimits.pixels, failOn: 'truncated', animated: false });
  try {
    const { width = 0, height = 0, pages = 1, format } = await image.metadata();
    if (format !== kind) throw new CollectorError('not-an-image');
    if (pages > 1) throw new CollectorError('animated-image');
    if (width * height > mediaLimits.pixels) throw new CollectorError('image-too-large');
    const { data, info } = await image
      .autoOrient()
      .resize(mediaLimits.edge, mediaLimits.edge, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(data).digest('base64url');
    return { hash, bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof CollectorError) throw error;
    // What the decoder says of it concerns the image, which is the sender's.
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw new CollectorError(tooLarge ? 'image-too-large' : 'broken-image');
  }
}
