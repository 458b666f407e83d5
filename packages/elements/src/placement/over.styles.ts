import { css } from '../base/css.js';

/**
 * What stands over the page. The element itself takes no room. Where there is a top layer, nothing of the page cuts it off,
 * moves or covers it; where there is none, it is as high as a z-index goes, and what would bind it to its place is undone.
 */
export const overStyles = css`
  :host {
    position: fixed !important;
    inset-block-end: 0;
    inset-inline-start: 0;
    z-index: 2147483647 !important;
    overflow: visible !important;
    transform: none !important;
    filter: none !important;
    contain: none !important;
  }
  .root {
    --gap: 16px;
    container-type: normal;
    border: 0;
    background: none;
  }
  .panel,
  .dock {
    position: fixed;
    inset: auto;
    margin-inline: max(var(--gap), env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));
    border: 1px solid var(--color-border);
    border-radius: var(--radius);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.25);
    overflow: hidden;
    animation: come 0.25s ease-out;
  }
  .panel {
    inline-size: 432px;
    max-inline-size: calc(100% - 32px);
    max-block-size: 70vh;
    max-block-size: min(70dvh, 720px);
  }
  .low {
    max-block-size: 44vh;
    max-block-size: 44dvh;
  }
  .bottom {
    inset-block-end: calc(var(--gap) + var(--above, 0px) + env(safe-area-inset-bottom, 0px));
  }
  .top {
    inset-block-start: calc(var(--gap) + var(--above, 0px) + env(safe-area-inset-top, 0px));
  }
  .end {
    inset-inline-end: 0;
  }
  .start {
    inset-inline-start: 0;
  }
  .dock {
    display: flex;
    align-items: center;
    max-inline-size: calc(100% - 32px);
    border-radius: 99px;
    background: var(--color-surface);
    color: inherit;
  }
  .dock button {
    border: 0;
    border-radius: 99px;
    outline-offset: -4px;
  }
  .above {
    --above: 56px;
  }
  @media (max-width: 480px) {
    .panel {
      --gap: 0px;
      inline-size: 100%;
      max-inline-size: none;
      border-inline: 0;
      border-radius: 0;
    }
    .above {
      --above: 72px;
    }
  }
  dialog.panel {
    inset: 0;
    margin: auto;
    inline-size: 640px;
    max-block-size: calc(100vh - 32px);
    max-block-size: calc(100dvh - 32px);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  @keyframes come {
    from {
      transform: translateY(16px);
    }
  }
  @media print {
    .panel.open,
    .dock {
      display: none;
    }
  }
`;
