import type { HowtoProgress, PublishedHowto } from '@docent/schema';
import { locales } from '@docent/elements/howto/howto.define.js';
import { loadEntity } from './load-entity.js';
import type { Variant } from './variants.js';

/** Progress with the first steps done. */
function progress({ steps, revision }: PublishedHowto, done: number): HowtoProgress {
  const marks = steps.slice(0, done).map(step => [step.id, { done: true, at: 1, revision }]);
  const current = steps[Math.min(done, steps.length - 1)];
  return { steps: Object.fromEntries(marks), ...(current && { current: { step: current.id, at: 1 } }) };
}

/** What a customer has chosen and noted, before they are stuck. */
function ownWork(): HowtoProgress {
  const choices = { glass: { value: false, at: 1 } };
  return {
    steps: {},
    choices,
    yield: { value: 3, at: 1 },
    notes: { drill: { text: 'Ask Sam for the drill.', at: 1 } },
  };
}

/** The example with a video, or captions, that nobody can load. */
function withBroken(howto: PublishedHowto, state: Variant['state']): PublishedHowto {
  const { video } = howto;
  if (!video) return howto;
  const missing = (file: { src: string }) => ({ ...file, src: `missing/${file.src}` });
  if (state === 'video-missing')
    return { ...howto, video: { ...video, sources: video.sources.map(s => ({ ...s, ...missing(s) })) } };
  if (state === 'captions-broken')
    return { ...howto, video: { ...video, captions: video.captions.map(c => ({ ...c, ...missing(c) })) } };
  return howto;
}

/** A how-to in one state. */
export async function showHowto({ element, example, locale, state }: Variant<'howto'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-howto');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);

  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    const howto = withBroken(await loadEntity<PublishedHowto>(`${element}:${example}`, locale), state);
    if (state === 'in-progress') widget.record = progress(howto, Math.min(2, howto.steps.length - 1));
    if (state === 'stuck') widget.record = ownWork();
    if (state === 'done') widget.record = progress(howto, howto.steps.length);
    widget.data = howto;
  }
  await widget.updateComplete;
  if (state === 'transcript') await press(widget, '[part=transcript]', '.transcript-lines');
  if (state === 'stuck') await press(widget, '[part=stuck]', '[part=help]');
  if (state === 'as-text') await press(widget, '[part=as-text]', '[part=text-only]');
  if (state === 'video-missing' || state === 'captions-broken') await showBrokenVideo(widget);
}

/** Taps the video and waits until the element says that it failed. */
async function showBrokenVideo(widget: HTMLElement): Promise<void> {
  const failed = new Promise(resolve => widget.addEventListener('docent-howto-video-failed', resolve, { once: true }));
  const play = widget.shadowRoot?.querySelector<HTMLButtonElement>('[part=play]');
  if (!play) throw new Error('The example has no video to tap.');
  play.click();
  await failed;
}

/** Presses what comes when the page is idle, and waits for what it opens; a how-to may have no such button. */
async function press(widget: HTMLElement, button: string, opens: string): Promise<void> {
  const shown = async (selector: string) => {
    const until = Date.now() + 10_000;
    while (!widget.shadowRoot?.querySelector(selector) && Date.now() < until)
      await new Promise(resolve => requestAnimationFrame(resolve));
    return widget.shadowRoot?.querySelector<HTMLElement>(selector);
  };
  await shown('[part=tools] > *');
  const found = widget.shadowRoot?.querySelector<HTMLElement>(button);
  found?.click();
  if (found) await shown(opens);
}
