import { css } from '../base/css.js';

/** A question with its usual ways of answering. */
export const questionStyles = css`
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  legend {
    inline-size: 100%;
  }
  .question,
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
  }
  .question {
    row-gap: calc(1.5 * var(--space));
  }
  legend {
    padding-block-end: calc(1.5 * var(--space));
  }
  .optional,
  .hint,
  .note {
    color: var(--color-muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  .step-title .optional {
    display: inline;
    margin-inline-start: 0.4em;
    font-size: 0.8em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--color-accent);
    cursor: pointer;
  }
  .problem {
    padding-inline-start: var(--space);
    border-inline-start: 4px solid var(--color-caution);
    color: var(--color-caution);
    font-weight: 600;
  }
  .option {
    display: flex;
    gap: calc(1.5 * var(--space));
    min-block-size: 44px;
    padding: calc(1.25 * var(--space)) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
    cursor: pointer;
  }
  .option:hover {
    background: var(--color-raised);
  }
  .option:has(:checked) {
    border-color: var(--color-accent);
    background: color-mix(in srgb, var(--color-accent) 10%, var(--color-surface));
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--color-accent);
    outline-offset: 2px;
  }
  .option > span {
    min-inline-size: 0;
  }
  .option span {
    unicode-bidi: isolate;
  }
  .option :is(.hint, .note) {
    display: block;
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    outline: 0;
    accent-color: var(--color-accent);
    cursor: inherit;
  }
  .barred {
    border-style: dashed;
    color: var(--color-muted);
    cursor: not-allowed;
  }
  .barred input {
    opacity: 0.4;
  }
  .note::before {
    content: '⊘ ' / '';
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
