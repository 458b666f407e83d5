import { css } from '../../base/css.js';

/** The list of reviews. */
export const reviewListStyles = css`
  .reviews {
    display: grid;
    gap: var(--pad);
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
    list-style: none;
  }
`;
