import type { ConsentStart } from './consent.js';

/** What an embedding page says. The script tag's `data-*` attributes become this. */
export interface DocentOptions {
  /** Id of the project at the collector. */
  project?: string;
  /** Base address of the collector, without `/v1`. Default: the origin that `docent.js` came from. */
  endpoint?: string;
  /** Address of a compiled `manifest.json`: content without a collector. */
  config?: string;
  /** Address of a Segment-compatible ingestion instead of the collector: an origin (`/v1/batch` is added) or a full address. */
  events?: string;
  /** Write key for `events`. The collector's own comes in the manifest. */
  writeKey?: string;
  /** Default: `denied`. */
  consent?: ConsentStart;
  /** Locale of widgets that set none themselves. Default: the nearest `lang`, else the project's source locale. */
  locale?: string;
  /** Tells what happens on the console. Default: false. */
  debug?: boolean;
  /** The page holds a project as `<script type="application/docent+json">`. */
  inline?: boolean;
}

/** Where the client says what a developer should know. */
export interface Report {
  /** Something is set up wrongly or does not work: said once per text. */
  warn(message: string): void;
  /** Said only when debugging was asked for. */
  debug(message: string, detail?: unknown): void;
}
