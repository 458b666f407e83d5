/** Scrolls a list so far that its item can be seen. The page itself never moves, as it would with `scrollIntoView`. */
export function scrollIntoList(item: Element | null): void {
  const list = item?.closest('.steps');
  if (!item || !list) return;
  const [inner, outer] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += Math.min(inner.top - outer.top, 0) + Math.max(inner.bottom - outer.bottom, 0);
}
