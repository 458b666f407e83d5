import type { CommandResponse, CommandsRequest } from '../base/command-request.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';

/** Milliseconds for which who carries out commands is waited for. */
const patience = 8000;

/**
 * Asks what became of commands, waiting for who carries them out where nobody does yet. Nobody comes: there are none.
 *
 * @throws whatever keeps who carries them out from answering
 */
export async function askCommands(
  element: Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'>,
  request: Omit<CommandsRequest, 'type'>,
): Promise<readonly CommandResponse[]> {
  const once = () => {
    const event = new DocentRequestEvent<'commands'>({ type: 'commands', ...request });
    element.dispatchEvent(event);
    return event.response;
  };
  const ready = new Promise(resolve => {
    element.ownerDocument.addEventListener('docent-ready', resolve, { once: true });
    setTimeout(resolve, patience);
  });
  return (await (once() ?? ready.then(once))) ?? [];
}
