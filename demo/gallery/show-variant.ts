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

/** One element in one state, without any SDK. `data-shown` on the body says that it is on show. */
export async function showVariant({ element, example, state, locale, scheme, width }: Variant): Promise<void> {
  const { documentElement: page, body } = document;
  page.lang = locale;
  page.dir = locale === 'ar' ? 'rtl' : 'ltr';
  page.style.colorScheme = scheme;
  document.title = `${element} · ${example} · ${state} · ${locale} · ${scheme} · ${width}`;

  const heading = document.createElement('h1');
  heading.textContent = document.title;
  const main = document.createElement('main');
  if (width !== 'full') main.style.inlineSize = `${width}px`;
  const widget = document.createElement(`docent-${element}`);
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(heading, widget);
  body.append(main);

  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    const howto = withBroken(await loadEntity(`${element}:${example}`, locale), state);
    if (state === 'in-progress') widget.record = progress(howto, Math.min(2, howto.steps.length - 1));
    if (state === 'done') widget.record = progress(howto, howto.steps.length);
    widget.data = howto;
  }
  await widget.updateComplete;
  if (state === 'video-missing' || state === 'captions-broken') await showBrokenVideo(widget);
  body.dataset['shown'] = state;
}

/** Taps the video and waits until the element says that it failed. */
async function showBrokenVideo(widget: HTMLElement): Promise<void> {
  const failed = new Promise(resolve => widget.addEventListener('docent-howto-video-failed', resolve, { once: true }));
  widget.shadowRoot?.querySelector<HTMLButtonElement>('[part=play]')?.click();
  await failed;
}
