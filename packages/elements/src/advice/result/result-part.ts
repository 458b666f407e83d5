import type { WidgetPart } from '../../base/widget-part.js';

/** Part of the result that is loaded when the customer opens it. */
export interface ResultPart extends WidgetPart {
  /**
   * What it shows.
   *
   * @param about what it is asked about, where one part explains many things: `<outcome>/<id of a must-have>` or `<outcome>//<id of a
   *   criterion>`
   */
  render(about?: string): unknown;
}
