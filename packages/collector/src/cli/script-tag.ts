/** The script tag to paste into a page that uses a collector. */
export function collectorScriptTag(url: string, project: string): string {
  return `<script async src="${url}/v1/docent.js" data-project="${project}"></script>`;
}

/** The script tag to paste into a page that uses a static bundle, with paths relative to where the bundle is put. */
export function staticScriptTag(base: string): string {
  return `<script async src="${base}/v1/docent.js" data-config="${base}/manifest.json"></script>`;
}
