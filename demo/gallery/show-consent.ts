import {
  type CommandStatus,
  type ConsentAnswers,
  type ConsentPurposes,
  type ConsentResponse,
  DocentRequestEvent,
  type Messages,
} from '@docent/elements';
import { locales } from '@docent/elements/consent/consent.define.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** What is on show in a state, once the buttons of `presses` were pressed, in their order. */
const states: Record<Variant<'consent'>['state'], { presses?: readonly string[]; shows?: string }> = {
  asked: { shows: '[part~=choose]' },
  choosing: { presses: ['choose'], shows: '[part~=save]' },
  'not-saved': { presses: ['no'], shows: '.notSaved' },
  answered: { shows: '[part~=erase-button]' },
  erasing: { presses: ['erase-button'], shows: '[part~=erase-no]' },
  queued: { shows: '.queued' },
  refused: { shows: '.refused' },
  loading: { shows: '.skeleton' },
  error: { shows: '.state' },
  offline: { shows: '.state' },
};

/** The consent element in one state, with a page around it that keeps the answers as long as it lives. */
export async function showConsent({ example, locale, state }: Variant<'consent'>, main: Element): Promise<void> {
  const messages = await locales[locale]?.();
  if (state !== 'offline') answerRequests(example, state, locale, messages);
  const element = document.createElement('docent-consent');
  if (messages && state === 'offline') element.messages = messages;
  element.locale = locale;
  if (example === 'inline') {
    element.placement = 'inline';
    main.append(element);
  } else {
    document.body.append(element);
  }
  const { presses = [], shows } = states[state];
  for (const part of presses) (await untilShown(element, `button[part~=${part}]`)).click();
  if (shows) await untilShown(element, shows);
  // The prompt comes in moving; a skeleton moves for ever.
  if (example === 'prompt') await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
}

/** Answers as the SDK would, from what the example says. */
function answerRequests(
  example: Variant<'consent'>['example'],
  state: Variant<'consent'>['state'],
  locale: string,
  messages: Messages | undefined,
): void {
  let purposes: ConsentPurposes =
    example === 'prompt'
      ? { functional: 'asked', learning: 'asked', feedback: 'asked', analytics: 'asked' }
      : { functional: 'granted', learning: 'granted', feedback: 'asked', analytics: 'denied' };
  const take = (changes: ConsentAnswers = {}): Promise<ConsentResponse> => {
    if (state === 'loading') return new Promise(() => undefined);
    if (state === 'error') return Promise.reject(new Error('This state is on show.'));
    if (state === 'not-saved' && Object.keys(changes).length)
      return Promise.reject(new Error('This state is on show.'));
    const given = Object.entries(changes).map(([purpose, yes]) => [purpose, yes ? 'granted' : 'denied']);
    purposes = { ...purposes, ...(Object.fromEntries(given) as Partial<ConsentPurposes>) };
    const privacyControl = state === 'answered' || state === 'choosing';
    return Promise.resolve({ state: purposes, privacyControl, locale, ...(messages && { messages }) });
  };
  const status: CommandStatus | undefined =
    state === 'queued' || state === 'refused'
      ? { commandId: 'c1', name: 'erase', state, ...(state === 'refused' && { reason: 'Sign in first.' }) }
      : undefined;

  document.addEventListener(DocentRequestEvent.eventName, event => {
    const { request } = event;
    if (request.type === 'consent') event.respondWith(take(request.changes));
    if (request.type === 'commands') {
      event.respondWith(Promise.resolve(status ? [{ status, settled: Promise.resolve(status) }] : []));
    }
    if (request.type === 'command') {
      const accepted: CommandStatus = { commandId: 'c2', name: request.name, state: 'accepted' };
      event.respondWith(Promise.resolve({ status: accepted, settled: Promise.resolve(accepted) }));
    }
  });
}
