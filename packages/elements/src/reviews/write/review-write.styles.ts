import { css } from '../../base/css.js';

/** The form for reviews. */
export const reviewWriteStyles = css`
  .write [part='form'] {
    display: grid;
    gap: var(--space);
  }
`;
