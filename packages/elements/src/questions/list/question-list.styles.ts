import { css } from '../../base/css.js';

/** The list of questions. */
export const questionListStyles = css`
  .list {
    display: grid;
    gap: calc(1.5 * var(--space));
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  .bar,
  .by,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(1.5 * var(--space));
  }
  .bar {
    justify-content: space-between;
  }
  .bar > [role='heading'] {
    font-size: 1.15em;
    font-weight: 700;
  }
  .bar label {
    display: flex;
    align-items: center;
    gap: var(--space);
  }
  select.field {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .questions,
  .more {
    display: grid;
    gap: var(--pad);
    list-style: none;
  }
  .questions > li {
    display: grid;
    gap: var(--space);
    padding-block-end: var(--pad);
    border-block-end: 1px solid var(--line);
  }
  .answers {
    justify-self: start;
  }
  @media (pointer: coarse) {
    .acts .button,
    .plain {
      min-block-size: 44px;
    }
  }
  @media print {
    .bar label {
      display: none;
    }
    .questions li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .acts [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
