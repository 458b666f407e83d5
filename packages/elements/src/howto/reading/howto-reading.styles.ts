import { css } from '../../base/css.js';

/** What stands below the row of tools. */
export const howtoReadingStyles = css`
  .transcript {
    display: grid;
    gap: var(--space);
    padding: 0 var(--pad) var(--pad);
  }
`;
