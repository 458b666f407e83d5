import { css } from '../base/css.js';

/** What only the recommendations looks like. */
export const recommendationsStyles = css`
  .text {
    padding-inline: var(--pad);
  }
`;
