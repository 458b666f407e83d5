import { css } from '../../base/css.js';

/** The decision brief. Printed, it stands alone: of what surrounds it, only what holds it is left. */
export const adviceBriefStyles = css`
  .brief-page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
    padding: calc(2 * var(--space));
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .brief-page ul {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .brief-page li.row {
    display: list-item;
  }
  .brief-page > .h:first-child {
    font-size: 1.3em;
  }
  .brief-page section {
    display: grid;
    gap: var(--space);
  }
  .brief-page .figure {
    font-size: 1.15em;
    font-weight: 700;
  }
  @media print {
    :has(.brief-page) > :not(.brief-page, :has(.brief-page)) {
      display: none !important;
    }
    :has(> .brief-page),
    .folds > :has(.brief-page),
    .brief-page {
      display: block;
      padding: 0;
      border: 0;
    }
    .brief-page > * {
      margin-block-end: var(--space);
    }
    .brief-page .h {
      break-after: avoid;
    }
    .brief-page li {
      break-inside: avoid;
    }
  }
`;
