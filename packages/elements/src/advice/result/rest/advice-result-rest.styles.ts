import { css } from '../../../base/css.js';

/** What stands below the reasons, what opens there, and the result in print. */
export const adviceResultRestStyles = css`
  .advised dt {
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .folds > details {
    border-block-end: 1px solid var(--line);
  }
  .folds > details:first-child {
    border-block-start: 1px solid var(--line);
  }
  .folds > details > summary {
    inline-size: auto;
    padding-block: calc(1.25 * var(--space));
    font-weight: 600;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--space));
    padding-block-end: calc(1.5 * var(--space));
  }
  .advised :is(input, textarea, select) {
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 4px var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .by-hand {
    display: grid;
    flex: 1 1 100%;
  }
  @media print {
    .advised details:not([open]) {
      display: none;
    }
  }
`;
