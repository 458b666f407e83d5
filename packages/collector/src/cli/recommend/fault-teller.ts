import type { FaultyLine } from '../../recommend/read-interactions.js';
import type { Terminal } from '../terminal.js';

/** More are counted. */
const shown = 20;

/** Says which lines of files cannot be read. */
export interface FaultTeller {
  tell(file: string, fault: FaultyLine): void;
  /** The same where lines have no numbers. */
  tellAt(file: string, where: string, reason: string): void;
  /** Says how many more there were; whether there were any at all. */
  end(): boolean;
}

/** Makes a teller for one command. */
export function createFaultTeller({ colors, err }: Terminal): FaultTeller {
  let count = 0;
  const tellAt = (file: string, where: string, reason: string): void => {
    // Files come from elsewhere: what they hold must not talk to the terminal.
    if (++count <= shown) err(colors.red(`${file}, ${where}: ${reason}`.replace(/[\p{Cc}\p{Cf}]/gu, ' ')));
  };
  return {
    tell: (file, { line, reason }) => tellAt(file, `line ${line}`, reason),
    tellAt,
    end() {
      if (count > shown) err(colors.red(`… and ${count - shown} more.`));
      if (count > 0) err('Nothing was done. Mend these lines, or take them out.');
      return count > 0;
    },
  };
}
