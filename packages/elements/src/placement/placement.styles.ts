import { css } from '../base/css.js';

/** The frame of what has come: a bar, the content, and the question why. */
export const placementStyles = css`
  .panel {
    display: none;
    flex-direction: column;
    color: inherit;
    background: var(--color-surface);
  }
  .panel.open {
    display: flex;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 4px;
    padding-inline: calc(2 * var(--space)) 4px;
    border-block-end: 1px solid var(--line);
  }
  .title {
    flex: 1;
    font-weight: 700;
    line-height: 1.3;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    min-block-size: 44px;
    border: 0;
    border-radius: calc(var(--radius) * 0.67);
    background: none;
    color: inherit;
  }
  [part='more'] svg {
    stroke-width: 3;
  }
  .icon:hover {
    background: var(--color-raised);
  }
  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .body {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  /* The frame of a widget within the frame would be one too many. */
  ::slotted(*) {
    clip-path: inset(1px round calc(var(--radius) - 1px));
  }
  .foot {
    padding-inline: calc(2 * var(--space));
    border-block-start: 1px solid var(--line);
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .foot > button {
    min-block-size: 36px;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: start;
  }
  .failed {
    padding: var(--space) calc(2 * var(--space));
    color: var(--color-caution);
  }
`;
