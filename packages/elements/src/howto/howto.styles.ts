import { css } from '../base/css.js';

/** The frame of the how-to. The height on the host is what a page reserves before the element is defined. */
export const howtoStyles = css`
  :host {
    min-block-size: 560px;
  }
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
  .skill {
    margin-block-start: 4px;
    color: var(--color-muted);
  }
  .summary,
  .supplies {
    margin-block-start: var(--space);
  }
  .facts,
  .supplies,
  .progress {
    font-size: 0.875em;
  }
  .facts,
  .supplies,
  .supplies ul,
  footer,
  footer ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space);
    list-style: none;
  }
  .facts {
    margin-block-start: calc(1.25 * var(--space));
  }
  .facts li,
  .supplies li {
    padding: 2px 10px;
    border-radius: 99px;
    background: var(--color-raised);
    color: var(--color-muted);
  }
  li,
  .step-title span {
    unicode-bidi: isolate;
  }
  .supplies li {
    border-radius: calc(var(--radius) / 2);
    color: inherit;
  }
  small {
    color: var(--color-muted);
    font-size: 0.93em;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--space));
    margin-block-start: calc(1.5 * var(--space));
    color: var(--color-muted);
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
  .body {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--line);
  }
  .main {
    display: flex;
    flex-direction: column;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .next,
  [dir='ltr'] .back {
    transform: scaleX(-1);
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
