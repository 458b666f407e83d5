/** A corner of the window; start and end follow the direction of the text. */
export type Corner = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A box in the window that should be seen. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const corners: readonly Corner[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start'];

/**
 * The corner in which a panel hides least of what should be seen, and how much it does hide there: the sum of the hidden
 * shares of the boxes. Of corners that are as good, the first: that wished for, then in the order of the type.
 *
 * @param margin pixels between panel and window
 */
export function chooseCorner(
  wished: Corner,
  panel: Size,
  view: Size,
  rightToLeft: boolean,
  boxes: readonly Box[],
  margin = 16,
): { corner: Corner; hidden: number } {
  const hiddenIn = (corner: Corner) => {
    const right = corner.endsWith('end') !== rightToLeft;
    const left = right ? Math.max(0, view.width - panel.width - margin) : margin;
    const top = corner.startsWith('top') ? margin : Math.max(0, view.height - panel.height - margin);
    const place = { left, top, right: left + panel.width, bottom: top + panel.height };
    return boxes.reduce((sum, box) => sum + shareOf(box, place), 0);
  };
  return [wished, ...corners]
    .map(corner => ({ corner, hidden: hiddenIn(corner) }))
    .reduce((best, next) => (next.hidden < best.hidden ? next : best));
}

/** Which share of a box another one covers. */
function shareOf(box: Box, cover: Box): number {
  const width = Math.min(box.right, cover.right) - Math.max(box.left, cover.left);
  const height = Math.min(box.bottom, cover.bottom) - Math.max(box.top, cover.top);
  const area = (box.right - box.left) * (box.bottom - box.top);
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0;
}
