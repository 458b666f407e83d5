import { css } from '../../base/css.js';

/** The bar at the foot of the picture, and the player when it fills the screen. */
export const videoBarStyles = css`
  .bar {
    position: absolute;
    inset: auto 0 0;
    padding: 24px 8px 4px;
    background: linear-gradient(transparent, #000c 30px);
    color: #fff;
    transition: opacity 0.2s;
  }
  .playing:not(:hover, :has(:focus-visible)) .bar {
    opacity: 0;
    transition: opacity 0.3s 2.5s;
  }
  .bar div {
    position: relative;
    display: flex;
    align-items: center;
  }
  .bar button {
    display: grid;
    place-items: center;
    min-inline-size: 36px;
    min-block-size: 36px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
  }
  .bar button:hover,
  .bar [aria-expanded='true'] {
    background: #fff3;
  }
  .bar [aria-pressed='true'] {
    box-shadow: inset 0 -3px #fff;
  }
  .bar :focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
  }
  .time {
    flex: 1;
    padding-inline: 4px;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .scrubber {
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    accent-color: #fff;
    touch-action: pan-y;
    cursor: pointer;
  }
  .bar i {
    position: absolute;
    inset-block: 6px;
    inline-size: 2px;
    background: #fff;
    pointer-events: none;
  }
  .player:fullscreen {
    background: var(--color-surface);
  }
  .player:fullscreen .frame {
    flex: 1;
    min-block-size: 0;
    max-block-size: none;
    aspect-ratio: auto !important;
  }
  @media (forced-colors: active) {
    .bar {
      padding-block-start: 4px;
      background: Canvas;
      color: CanvasText;
    }
    .bar [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .bar i {
      background: CanvasText;
    }
  }
  @media print {
    .bar {
      display: none;
    }
  }
`;
