import { css } from '../../base/css.js';

/** The form that finds reviews. */
export const reviewFilterStyles = css`
  .filter {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    align-items: end;
    gap: var(--space) var(--pad);
    padding: 0 var(--pad) var(--pad);
  }
  .filter label:not(.check) {
    display: grid;
    gap: 4px;
    font-size: 0.875em;
  }
  .filter :is(.wide, fieldset, .actions) {
    grid-column: 1 / -1;
  }
  .filter fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--pad);
    border: 0;
  }
  .filter legend {
    font-size: 0.875em;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 1ch;
    min-block-size: 36px;
  }
  .check input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--color-accent);
  }
`;
