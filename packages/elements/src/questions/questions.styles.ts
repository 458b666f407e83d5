import { css } from '../base/css.js';

/**
 * The frame of questions, and what a question and an answer look like wherever they stand. The height on the host is what a page
 * reserves before the element is defined.
 */
export const questionsStyles = css`
  :host {
    min-block-size: 360px;
  }
  .about,
  .hint {
    color: var(--color-muted);
    font-size: 0.9em;
    unicode-bidi: isolate;
  }
  .ask {
    display: grid;
    gap: var(--space);
    padding: 0 var(--pad) var(--pad);
  }
  .ask > label {
    font-weight: 600;
  }
  .field {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--space) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .ask .similar {
    padding-block: 0;
  }
  .asked {
    font-weight: 700;
    unicode-bidi: plaintext;
  }
  .by {
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .by > * {
    unicode-bidi: isolate;
  }
  .badge {
    padding: 1px 8px;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--color-note);
    font-weight: 600;
  }
  .answer {
    display: grid;
    gap: 4px;
    padding-inline-start: calc(1.5 * var(--space));
    border-inline-start: 3px solid var(--line);
  }
  .answer.accepted {
    border-inline-start-color: var(--color-done);
  }
  .done {
    color: var(--color-done);
  }
  .acts .button,
  .plain {
    min-block-size: 36px;
    padding: 2px calc(1.25 * var(--space));
    font-size: 0.875em;
  }
  .acts [aria-pressed='true'] {
    border-color: var(--color-accent);
    color: var(--color-accent);
  }
  .acts .plain {
    border: 0;
    background: none;
    color: var(--color-muted);
    text-decoration: underline;
  }
  .own {
    display: grid;
    gap: calc(1.5 * var(--space));
    padding: 0 var(--pad) var(--pad);
  }
  .own ul {
    display: grid;
    gap: calc(1.5 * var(--space));
    list-style: none;
  }
  .own li {
    display: grid;
    gap: var(--space);
    padding: calc(1.5 * var(--space));
    border-inline-start: 4px solid var(--color-note);
    border-radius: 4px;
    background: var(--color-raised);
  }
  @media print {
    .ask {
      display: none;
    }
  }
`;
