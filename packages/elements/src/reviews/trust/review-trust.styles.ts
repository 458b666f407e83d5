import { css } from '../../base/css.js';

/** How reviews are treated. */
export const reviewTrustStyles = css`
  .trust,
  .trust dl {
    display: grid;
    gap: var(--space);
  }
  .trust {
    inline-size: 100%;
    padding-block: var(--space);
  }
  .trust dd {
    max-inline-size: 68ch;
    margin: 0;
  }
  .trust dd::before {
    content: none;
  }
`;
