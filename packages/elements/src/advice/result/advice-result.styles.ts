import { css } from '../../base/css.js';

/** The result. */
export const adviceResultStyles = css`
  .advised {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--space));
    padding: var(--pad, calc(2 * var(--space)));
  }
  .advised .h {
    margin-block-start: var(--space);
    font-weight: 700;
    line-height: 1.3;
  }
  .advised .h,
  .advised q,
  .advised b {
    unicode-bidi: isolate;
  }
  .verdict {
    display: grid;
    gap: var(--space);
  }
  .verdict .step-title {
    font-size: 1.4em;
  }
  .advised :is(ul, dl) {
    display: grid;
    gap: var(--space);
    list-style: none;
  }
  .advised .text ul {
    display: block;
    list-style: disc;
  }
  .advised > ul > li {
    padding-inline-start: calc(1.5 * var(--space));
    border-inline-start: 3px solid var(--line);
  }
  .reasons.for > li {
    border-color: var(--color-tip);
  }
  .reasons.against > li {
    border-color: var(--color-caution);
  }
  .advised small {
    display: block;
    color: var(--color-muted);
  }
  .tag {
    padding: 1px 8px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--color-raised);
    font-size: 0.85em;
    font-weight: 600;
    white-space: nowrap;
  }
  .tag.pass {
    color: var(--color-done);
  }
  .tag.fail {
    color: var(--color-caution);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .advised summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--color-accent);
    cursor: pointer;
  }
`;
