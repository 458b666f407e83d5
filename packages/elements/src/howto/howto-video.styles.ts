import { css } from '../base/css.js';

/** The video itself, and what is said when it fails. */
export const howtoVideoStyles = css`
  .quiet {
    padding: 4px var(--pad);
    color: var(--color-muted);
    font-size: 0.8125em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    padding: var(--pad);
    background: var(--color-raised);
  }
  .notice svg {
    color: var(--color-caution);
  }
  .notice p {
    flex: 1 1 12em;
  }
`;
