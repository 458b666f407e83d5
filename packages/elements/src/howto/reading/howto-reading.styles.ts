import { css } from '../../base/css.js';

/** What stands below the row of tools. */
export const howtoReadingStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .transcript {
    display: grid;
    gap: var(--space);
    margin-block-start: var(--space);
  }
`;
