import { consent } from './consent.mjs';
import { deadCollector } from './dead-collector.mjs';
import { doubleInclude } from './double-include.mjs';
import { guide } from './guide.mjs';
import { hostileCss } from './hostile-css.mjs';
import { lists } from './lists.mjs';
import { manyEntities } from './many-entities.mjs';
import { missingEntity } from './missing-entity.mjs';
import { nonceOnly } from './nonce-only.mjs';
import { ownLit } from './own-lit.mjs';
import { plain } from './plain.mjs';
import { reviews } from './reviews.mjs';
import { rightToLeft } from './right-to-left.mjs';
import { segment } from './segment.mjs';
import { singlePageApp } from './single-page-app.mjs';
import { slowCollector } from './slow-collector.mjs';
import { strictCsp } from './strict-csp.mjs';
import { structuredData } from './structured-data.mjs';
import { twoHowtos } from './two-howtos.mjs';

/**
 * Scenario pages by name. A scenario has a title, a sentence about it, and
 * `head(context)`, `body(context)`: markup; `policy(context)`: its Content-Security-Policy, none by default;
 * `routes(app, options)`: further addresses it needs; `lang`, `dir`; `variants`: queries worth a link.
 */
export const scenarios = {
  plain,
  'strict-csp': strictCsp,
  'own-lit': ownLit,
  'nonce-only': nonceOnly,
  guide,
  reviews,
  lists,
  'structured-data': structuredData,
  'hostile-css': hostileCss,
  'double-include': doubleInclude,
  'single-page-app': singlePageApp,
  'slow-collector': slowCollector,
  'dead-collector': deadCollector,
  'missing-entity': missingEntity,
  consent,
  'two-howtos': twoHowtos,
  'many-entities': manyEntities,
  'right-to-left': rightToLeft,
  segment,
};
