import { css } from '../base/css.js';

/** The questions in their frame. */
export const adviceFlowStyles = css`
  .body {
    flex: 1;
    border-block: 1px solid var(--line);
  }
  .panel > * {
    max-inline-size: 820px;
  }
  .page .panel + .panel {
    border-block-start: 1px solid var(--line);
  }
  .page > .actions,
  .result {
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  .panels:empty + .result {
    border: 0;
  }
  .result {
    display: grid;
    gap: var(--pad);
  }
  .actions .primary {
    margin-inline-start: auto;
  }
  [part='unknown'][aria-pressed='true'] {
    border-color: var(--color-accent);
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .effect {
    margin: var(--pad) var(--pad) 0;
    padding: var(--space) calc(1.5 * var(--space));
    border-inline-start: 4px solid var(--color-note);
    border-radius: calc(var(--radius) / 3);
    background: var(--color-raised);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }
    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
    progress::-moz-progress-bar {
      background: Highlight;
      forced-color-adjust: none;
    }
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
