import { css } from '../base/css.js';

/** The rarer ways of answering. */
export const moreInputsStyles = css`
  .typed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .typed input {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 44px;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  .typed input,
  textarea {
    padding: var(--space) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  [aria-invalid] {
    border-color: var(--color-caution);
  }
  [type='range'] {
    inline-size: 100%;
    min-block-size: 32px;
    accent-color: var(--color-accent);
  }
  .unset {
    opacity: 0.55;
  }
  .range {
    display: grid;
    grid-template-columns: auto auto;
    max-inline-size: 480px;
    color: var(--color-muted);
  }
  .range > :last-child {
    justify-self: end;
  }
  .range input,
  .range output {
    grid-column: 1 / -1;
  }
  .range output {
    grid-row: 1;
    justify-self: center;
    color: var(--color-text);
    font-weight: 600;
  }
  .shares {
    display: grid;
    gap: var(--space);
    max-inline-size: 640px;
  }
  .share {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: calc(2 * var(--space));
    align-items: center;
  }
  .share input {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  output {
    font-variant-numeric: tabular-nums;
  }
  .rest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(2 * var(--space));
  }
  @container (min-width: 480px) {
    .share {
      grid-template-columns: 12em 1fr 6em;
    }
    .share input {
      grid-row: auto;
      grid-column: auto;
    }
  }
`;
