import type { BrowserContext } from 'playwright';

/** A browser with a profile on disk, which can be killed and started again on it. */
export interface RunningBrowser {
  name: 'chromium' | 'firefox';
  version: string;
  context: BrowserContext;
  /** SIGKILL of all its processes at once: nothing is written any more. Resolves when they are gone. */
  kill(): Promise<void>;
  /** Ends it as its user would. */
  close(): Promise<void>;
}

/** How to start a browser. */
export interface BrowserOptions {
  /** Folder of the profile; one that was used before is continued. */
  profile: string;
  /** Default: true. Chromium only. */
  backForwardCache?: boolean;
}
