/**
 * The tests that a page names in its tables, each as `file › title`: a cell that begins with the file as code, then ` › ` and the
 * title up to the end of the cell. Pipes and backslashes within are escaped as markdown has it.
 *
 * @param {string} page
 * @returns {string[]}
 */
export function testsNamedIn(page) {
  const cells = page
    .split('\n')
    .filter(line => line.startsWith('|'))
    .flatMap(line => line.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|')));
  return cells.flatMap(cell =>
    cell.split('<br>').flatMap(part => {
      const found = /^`(tests\/[^`]+)` › (.+)$/.exec(part.trim());
      return found ? [`${found[1]} › ${found[2]}`] : [];
    }),
  );
}
