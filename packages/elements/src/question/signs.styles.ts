import { css } from '../base/css.js';

/** Stars and faces to choose from. */
export const signsStyles = css`
  .signs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .signs label {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) / 2);
    color: var(--color-border);
    font-size: 1.75em;
    line-height: 1;
    cursor: pointer;
  }
  .signs .on {
    color: var(--color-accent);
  }
  .signs label:has(:checked) {
    border-color: var(--color-accent);
  }
  .signs label:has(:focus-visible) {
    outline: 3px solid var(--color-accent);
  }
  .signs input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  @media (forced-colors: active) {
    .signs .on {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
