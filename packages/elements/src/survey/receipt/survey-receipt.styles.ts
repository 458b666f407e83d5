import { css } from '../../base/css.js';

/** The receipt of a survey: what was answered, and what can be done with it. */
export const surveyReceiptStyles = css`
  .receipt {
    display: grid;
    gap: calc(1.5 * var(--space));
    inline-size: 100%;
  }
  .receipt .heading {
    font-size: 1.15em;
    font-weight: 700;
  }
  .receipt dl {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    padding: 0;
  }
  .receipt dt {
    margin-block-start: var(--space);
  }
  .receipt dd {
    white-space: pre-wrap;
  }
  .facts {
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .link input {
    flex: 1 1 200px;
    min-inline-size: 0;
    min-block-size: 40px;
    padding-inline: var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .receipt .actions p {
    flex: 1 0 100%;
  }
  .receipt .yes {
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
`;
