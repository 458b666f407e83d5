import { css } from './css.js';

/** The frame of what is read from top to bottom: header, progress, body, footer. */
export const articleStyles = css`
  article {
    --pad: calc(2 * var(--space));
  }
  article,
  .panel {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  header,
  footer {
    padding: var(--pad);
  }
  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .summary {
    margin-block-start: var(--space);
  }
  footer,
  footer ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space);
    list-style: none;
  }
  li,
  .step-title span {
    unicode-bidi: isolate;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--space));
    margin-block-start: calc(1.5 * var(--space));
    color: var(--color-muted);
    font-size: 0.875em;
  }
  progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 8px;
    appearance: none;
    border: 0;
    border-radius: 4px;
    background: var(--line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--color-done);
    border-radius: 4px;
  }
  progress::-moz-progress-bar {
    background: var(--color-done);
    border-radius: 4px;
  }
  footer {
    column-gap: var(--pad);
    padding-block: var(--space);
    color: var(--color-muted);
    font-size: 0.8125em;
  }
  footer a {
    color: inherit;
  }
`;
