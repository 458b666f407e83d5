import { css } from '../base/css.js';

/** The frame of the how-to. The height on the host is what a page reserves before the element is defined. */
export const howtoStyles = css`
  :host {
    min-block-size: 560px;
  }
  .skill {
    margin-block-start: 4px;
    color: var(--color-muted);
  }
  .supplies {
    margin-block-start: var(--space);
  }
  .facts,
  .supplies {
    font-size: 0.875em;
  }
  .facts,
  .supplies,
  .supplies ul {
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
  .supplies li {
    border-radius: calc(var(--radius) / 2);
    color: inherit;
  }
  small {
    color: var(--color-muted);
    font-size: 0.93em;
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
`;
