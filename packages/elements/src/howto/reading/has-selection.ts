/** Whether the customer has selected text in a shadow root, as far as the browser lets that be known. */
export function hasSelection(root: ParentNode): boolean {
  const selection = document.getSelection();
  if (!selection) return false;
  // Where there is this, the plain properties do not look into shadow roots.
  if (!selection.getComposedRanges) return !selection.isCollapsed;
  const ranges = selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] });
  return ranges.some(range => !range.collapsed && root.contains(range.startContainer));
}
