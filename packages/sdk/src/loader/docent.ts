import { createWaiting } from '../create-waiting.js';
import type { Handover } from '../handover.js';
import { warn } from '../report.js';
import { findScript } from './find-script.js';
import { reserveSpace } from './reserve-space.js';
import { takeOver } from './take-over.js';
import { watchForNeed } from './watch-for-need.js';

/** Address of the boot chunk relative to this script, filled in by the build. */
declare const BOOT_FILE: string;

/**
 * The entry of the drop-in script: takes the calls of the page, and loads the rest when it is needed. Nothing in here may
 * throw into the page.
 */
function start(): void {
  const script = findScript(document);
  const src = script?.src ?? '';
  const attributes = { ...script?.dataset };
  let loading: Promise<void> | undefined;
  let failed = false;
  let hurry = false;
  let wake: (() => void) | undefined;
  let stopWatching = () => {};
  const waiting = createWaiting(window, () => {
    hurry = true;
    if (wake) wake();
    else load();
  });

  const isPrerendered = () => (document as { prerendering?: boolean }).prerendering;

  /** Loads the boot chunk, once. A failed load is tried again at the next need. */
  function load(): void {
    // Not within the call that needs it, which may come before the rest of this function has run.
    // A browser may prepare a page that nobody will ever see: what happens there has not happened.
    if (isPrerendered()) return document.addEventListener('prerenderingchange', load);
    loading ??= Promise.resolve()
      .then(() => import(new URL(BOOT_FILE, src).href))
      .then((module: { boot: (handover: Handover) => () => void }) => {
        stopWatching();
        wake = module.boot({ ...waiting, attributes, src });
        if (hurry) wake();
      })
      .catch(error => {
        loading = undefined;
        if (!failed) warn(`the script did not load; trying again later. ${error}`);
        failed = true;
      });
  }

  if (!takeOver(window, waiting.docent)) return;
  reserveSpace(document);
  stopWatching = watchForNeed(window, load);
}
start();
