import { css } from '../../../base/css.js';

/** All steps one after the other, in the place of one at a time. */
export const howtoTextStyles = css`
  .whole {
    flex: 1;
    display: grid;
    gap: calc(2 * var(--pad));
    padding: var(--pad);
    border-block: 1px solid var(--line);
  }
  .one {
    display: grid;
    justify-items: start;
    gap: calc(1.5 * var(--space));
    max-inline-size: 70ch;
  }
  .section-title {
    font-size: 1.25em;
    font-weight: 700;
  }
  .whole blockquote {
    color: var(--color-muted);
  }
  @media print {
    .whole {
      display: none;
    }
  }
`;
