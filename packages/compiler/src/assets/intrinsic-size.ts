import { imageSize } from 'image-size';

/** Width and height of a picture in pixels, as shown. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * The intrinsic size of a picture, by which a page reserves its place; undefined when the file does not tell.
 *
 * @param head the beginning of the file
 */
export function intrinsicSize(head: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    const size = { width: Math.round(width), height: Math.round(height) };
    if (!(size.width > 0 && size.height > 0)) return undefined;
    // From 5 on, a camera was held upright and browsers turn the picture.
    return orientation >= 5 ? { width: size.height, height: size.width } : size;
  } catch {
    return undefined;
  }
}
