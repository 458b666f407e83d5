import { css } from '../../base/css.js';

/** Contacts and pictures. */
export const contactStyles = css`
  .contact {
    display: grid;
    gap: calc(1.5 * var(--space));
    max-inline-size: 480px;
  }
  .contact label {
    display: grid;
    gap: 4px;
  }
  .contact input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--space) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .contact [dir='ltr']:dir(ltr) {
    text-align: start;
  }
  .contact [aria-invalid] {
    border-color: var(--color-caution);
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(160px, 100%), 1fr));
    gap: var(--space);
  }
  .picture {
    flex-direction: column;
    gap: var(--space);
  }
  .picture > span:first-of-type {
    display: flex;
    gap: var(--space);
  }
  .picture img {
    inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--radius) / 3);
  }
`;
