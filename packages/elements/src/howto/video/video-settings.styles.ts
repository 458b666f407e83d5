import { css } from '../../base/css.js';

/** The settings below the picture. */
export const videoSettingsStyles = css`
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--space) calc(3 * var(--space));
    padding: var(--pad);
    border-block-end: 1px solid var(--line);
    font-size: 0.875em;
  }
  .settings label {
    display: flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 36px;
  }
  .settings label > span {
    flex: 1;
  }
  .settings small {
    display: block;
  }
  .settings select {
    min-block-size: 36px;
    max-inline-size: 60%;
    padding-inline: 6px;
    border: 1px solid var(--color-border);
    border-radius: 6px;
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .settings input {
    accent-color: var(--color-accent);
  }
  .settings [type='checkbox'] {
    inline-size: 24px;
    block-size: 24px;
  }
  .settings [type='range'] {
    inline-size: 45%;
    block-size: 24px;
  }
  .settings > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    grid-column: 1 / -1;
  }
  .player:fullscreen .settings {
    max-block-size: 45vh;
    overflow: auto;
  }
`;
