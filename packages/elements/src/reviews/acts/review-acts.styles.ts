import { css } from '../../base/css.js';

/** What became of votes, and the form for reports. */
export const reviewActsStyles = css`
  .act-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    font-size: 0.875em;
  }
  .report {
    display: grid;
    gap: var(--space);
    padding: var(--space);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .report label {
    display: grid;
    gap: 4px;
    font-size: 0.875em;
  }
`;
