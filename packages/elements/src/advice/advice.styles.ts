import { css } from '../base/css.js';

/** The frame of the guide. The height on the host is what a page reserves before the element is defined. */
export const adviceStyles = css`
  :host {
    min-block-size: 420px;
  }
`;
