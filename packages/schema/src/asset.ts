import { Type } from '@sinclair/typebox';

/**
 * A file of the project by path relative to the file that names it, or an `https` address that is left as it is.
 * `x-docent-asset` tells the compiler to copy and hash it.
 */
export function AssetPath(options: { title: string; description: string; examples: string[] }) {
  return Type.String({ minLength: 1, maxLength: 1000, 'x-docent-asset': true, ...options });
}
