import { css } from '../base/css.js';

/**
 * The prompt in a corner. The element itself takes no room, not even that of a gap in the page's grid; the prompt is a popover,
 * so that nothing of the page moves, cuts or covers it.
 */
export const cornerStyles = css`
  :host {
    position: fixed !important;
    inset-block-end: 0;
    inset-inline-start: 0;
  }
  .root {
    border: 0;
    background: none;
  }
  .state,
  .skeleton {
    display: none;
  }
  section {
    position: fixed;
    inset: auto 0 env(safe-area-inset-bottom, 0px);
    inline-size: calc(100% - 32px);
    max-inline-size: 448px;
    max-block-size: 66vh;
    max-block-size: 66dvh;
    margin-block: 16px;
    margin-inline: max(16px, env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px)) auto;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--color-border);
    border-radius: var(--radius);
    background: var(--color-surface);
    color: inherit;
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.25);
    font-size: 0.9375em;
    animation: rise 0.25s ease-out;
  }
  @keyframes rise {
    from {
      transform: translateY(16px);
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`;
