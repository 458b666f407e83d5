/**
 * Resolves when the page is one that somebody looks at, or could: a browser may prepare a page that nobody will ever see, and
 * what happens there has not happened.
 */
export async function whenSeen(document: Document): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return;
  await new Promise(resolve => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
