/** Packs a text in UTF-8 as gzip, off the main thread; `undefined` where the browser cannot. */
export async function gzip(text: string): Promise<Blob | undefined> {
  if (!globalThis.CompressionStream) return undefined;
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
