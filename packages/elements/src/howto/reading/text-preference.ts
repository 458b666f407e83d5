import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';

/** Whether the customer reads how-tos as text. */
export interface TextPreference {
  /** Asks what was chosen, and listens to other how-tos of the page. */
  connect(until: AbortSignal): void;
  set(wished: boolean): void;
}

/** What asks, and whose page keeps the answer. */
export interface TextPreferenceHost {
  dispatchEvent(event: Event): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
}

const name = 'howto-text';
const address = `preferences/${name}`;

/**
 * Asked of the page and handed to it. Who has chosen nothing and has their browser save data begins with text and pictures.
 *
 * @param changed hears what is wished, also when that was chosen elsewhere
 */
export function createTextPreference(host: TextPreferenceHost, changed: (wished: boolean) => void): TextPreference {
  let known = { value: saveData(), at: -1 };

  function take(preference: { value?: unknown; at: number } | undefined): void {
    if (!preference || preference.at <= known.at) return;
    const before = known.value;
    known = { value: preference.value === true, at: preference.at };
    if (known.value !== before) changed(known.value);
  }

  async function ask(): Promise<void> {
    const event = new DocentRequestEvent<'preferences'>({ type: 'preferences' });
    host.dispatchEvent(event);
    take((await event.response?.catch(() => undefined))?.[name]);
  }

  return {
    connect(signal) {
      document.addEventListener('docent-ready', () => void ask(), { signal });
      document.addEventListener(
        DocentRecordChangeEvent.eventName,
        ({ ref, slice }) => ref === address && take(slice as { at: number }),
        { signal },
      );
      if (known.value) changed(true);
      void ask();
    },
    set(value) {
      // The later one wins when records merge, so it must be later even when the clock was set back.
      known = { value, at: Math.max(host.now(), known.at + 1) };
      host.dispatchEvent(new DocentRecordChangeEvent(address, known));
    },
  };
}

/** The browser saves data on the customer's behalf; not every browser says so. */
function saveData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
