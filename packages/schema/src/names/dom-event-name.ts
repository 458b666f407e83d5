import type { EventName } from './event-purposes.js';

/** The DOM event that carries a catalogue event: `Howto Step Completed` travels as `docent-howto-step-completed`. */
export function domEventName(name: EventName): string {
  return `docent-${name.toLowerCase().replaceAll(' ', '-')}`;
}
