import { css } from '../../base/css.js';

/** Bars and tables behind the headline. */
export const reviewFiguresStyles = css`
  .bar {
    inline-size: 100%;
    block-size: 10px;
    min-inline-size: 60px;
    border-radius: 5px;
    overflow: hidden;
    fill: var(--line);
  }
  .bar .on {
    fill: var(--color-accent);
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .bars,
  .by-criterion {
    display: grid;
    gap: 2px;
    max-inline-size: 480px;
    margin-block-start: var(--space);
    list-style: none;
    font-size: 0.875em;
  }
  .bars button {
    display: grid;
    grid-template-columns: 5em 1fr 4ch;
    align-items: center;
    gap: var(--space);
    inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 4px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: inherit;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  .bars button:disabled {
    cursor: default;
  }
  .bars button:not(:disabled):hover,
  .bars [aria-pressed='true'] {
    border-color: var(--color-accent);
    background: var(--color-raised);
  }
  .by-criterion li {
    display: grid;
    grid-template-columns: minmax(6em, 1fr) minmax(60px, 1fr) minmax(8em, 1.4fr);
    align-items: center;
    gap: var(--space);
  }
  /* Where there is no bar. */
  .by-criterion span:nth-child(2) {
    grid-column: 2 / -1;
  }
  .behind {
    display: grid;
    justify-items: start;
    margin-block-start: var(--space);
    font-size: 0.875em;
  }
  .behind .button {
    text-align: start;
    min-block-size: 32px;
    padding-inline: 0;
    border: 0;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .how,
  .time {
    font-size: 0.875em;
  }
  .behind .how {
    font-size: inherit;
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    cursor: pointer;
  }
  .how ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.5em;
    padding-block-end: var(--space);
  }
  .formula {
    font-variant-numeric: tabular-nums;
  }
  .time table,
  .trust table {
    inline-size: 100%;
    max-inline-size: 480px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 4px;
    text-align: start;
  }
  :is(.time, .trust) :is(th, td) {
    padding: 2px 4px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }
  .time td .bar {
    inline-size: 6em;
  }
  @media (forced-colors: active) {
    .bar {
      fill: none;
      border: 1px solid;
    }
    .bar .on {
      fill: CanvasText;
    }
  }
  @media print {
    .bars button {
      display: grid !important;
    }
  }
`;
