import { css } from '../../base/css.js';

/** Two subjects side by side. */
export const reviewCompareStyles = css`
  .compare {
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
    overflow-x: auto;
    font-size: 0.875em;
  }
  .compare table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .compare caption {
    font-weight: 700;
  }
  .compare :is(th, td) {
    padding: 4px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .compare th[scope='row'] {
    font-weight: 400;
  }
`;
