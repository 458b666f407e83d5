import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';

/** Something that the customer wants or does not, in all how-tos. */
export interface SwitchPreference {
  /** Asks what was chosen, and listens to other how-tos of the page. */
  connect(until: AbortSignal): void;
  set(wished: boolean): void;
}

/** What asks, and whose page keeps the answer. */
export interface SwitchPreferenceHost {
  dispatchEvent(event: Event): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Asked of the page and handed to it.
 *
 * @param name of the preference in the customer record
 * @param initial what holds for who has chosen nothing
 * @param changed hears what is wished, also when that was chosen elsewhere
 */
export function createSwitchPreference(
  host: SwitchPreferenceHost,
  { initial, name }: { name: string; initial: boolean },
  changed: (wished: boolean) => void,
): SwitchPreference {
  const address = `preferences/${name}`;
  let known = { value: initial, at: -1 };

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
      void ask();
    },
    set(value) {
      // The later one wins when records merge, so it must be later even when the clock was set back.
      known = { value, at: Math.max(host.now(), known.at + 1) };
      host.dispatchEvent(new DocentRecordChangeEvent(address, known));
    },
  };
}
