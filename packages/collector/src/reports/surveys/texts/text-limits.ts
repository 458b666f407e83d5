/** Longest text that is looked for. */
export const longestFind = 200;
/** Last page of texts. */
export const mostPages = 100_000;
/** Most texts on a page. */
export const mostPerPage = 500;
