import { css } from '../../../../base/css.js';

/** The field that a transcript is searched by, and what was found. */
export const transcriptSearchStyles = css`
  .transcript-tools input {
    flex: 1 1 180px;
  }
  mark,
  ::highlight(docent-found) {
    background-color: Mark;
    color: MarkText;
  }
  ::highlight(docent-found-here) {
    background-color: Highlight;
    color: HighlightText;
  }
`;
