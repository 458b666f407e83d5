import type { Handover } from '../handover.js';
import { warn } from '../report.js';
import { createStub } from './create-stub.js';
import { findScript } from './find-script.js';
import { reserveSpace } from './reserve-space.js';
import { watchForNeed } from './watch-for-need.js';

/** Address of the boot chunk relative to this script, filled in by the build. */
declare const BOOT_FILE: string;

/**
 * The entry of the drop-in script: takes the calls of the page, and loads the rest when it is needed. Nothing in here may
 * throw into the page.
 */
function start(): void {
  const script = findScript(document);
  let loading: Promise<void> | undefined;
  let failed = false;
  let stopWatching = () => {};
  const stub = createStub(window, load);
  if (!stub) return;
  const { docent, queue } = stub;
  const src = script?.src ?? '';
  const attributes = { ...script?.dataset };

  /** Loads the boot chunk, once. A failed load is tried again at the next need. */
  function load(): void {
    // Not within the call that needs it: that may come before the rest of this script has run.
    loading ??= Promise.resolve()
      .then(() => import(new URL(BOOT_FILE, src).href))
      .then((module: { boot: (handover: Handover) => void }) => {
        stopWatching();
        module.boot({ docent, queue, attributes, src });
      })
      .catch(error => {
        loading = undefined;
        if (!failed) warn(`could not be loaded; tried again when needed. ${error}`);
        failed = true;
      });
  }

  reserveSpace(document);
  stopWatching = watchForNeed(window, load);
}
start();
