import { css } from '../../../base/css.js';

/** The transcript: a box of its own that scrolls, with what it is searched by above it. */
export const transcriptStyles = css`
  .transcript-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .transcript-tools :is(input, select) {
    min-block-size: 40px;
    min-inline-size: 0;
    padding: 4px calc(1.25 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .transcript-lines {
    max-block-size: 320px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .transcript-step {
    position: sticky;
    inset-block-start: 0;
    padding: 4px var(--space);
    background: var(--color-raised);
    font-size: 0.875em;
    font-weight: 600;
  }
  .transcript-lines ul {
    list-style: none;
  }
  .transcript-lines li {
    display: flex;
    align-items: baseline;
    gap: var(--space);
    padding: 2px var(--space);
    border-inline-start: 3px solid transparent;
  }
  .transcript-lines .said {
    border-color: var(--color-accent);
    background: color-mix(in srgb, var(--color-accent) 12%, transparent);
  }
  .time {
    flex: none;
    min-inline-size: 44px;
    min-block-size: 28px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--color-accent);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (pointer: coarse) {
    .time {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .transcript-lines .said {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
