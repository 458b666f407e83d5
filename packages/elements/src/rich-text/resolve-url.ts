/** Schemes a link of the content may have. */
const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** The address, or undefined when it cannot be read or its scheme is not allowed. `https:` and `http:` only for media. */
export function resolveUrl(address: unknown, base: string, media = false): URL | undefined {
  try {
    const url = new URL(String(address), base);
    return linkSchemes.indexOf(url.protocol) < (media ? 2 : 4) && linkSchemes.includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
