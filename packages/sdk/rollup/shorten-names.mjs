/**
 * Names that Lit's base class, our elements and their parts call each other by. Nothing outside does, and a minifier does not
 * touch them, as it cannot know that. What pages and tests use, such as `updateComplete`, is not among them.
 */
const names = [
  'accepts',
  'addController',
  'announce',
  'announcement',
  'createProperty',
  'createRenderRoot',
  'elementProperties',
  'elementStyles',
  'emit',
  'enableUpdating',
  'extend',
  'english',
  'finalizeStyles',
  'firstUpdated',
  'fromAttribute',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasChanged',
  'hasUpdated',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'isUpdatePending',
  'newText',
  'noAccessor',
  'performUpdate',
  'removeController',
  'renderContent',
  'renderFinished',
  'renderPrinted',
  'requestUpdate',
  'scheduleUpdate',
  'shadowRootOptions',
  'shouldUpdate',
  'showNow',
  'shownLocale',
  'videoState',
  'willUpdate',
  'renderBefore',
  'renderInItem',
  'renderInPrint',
  'renderInStep',
  'renderNone',
  'renderOpened',
  'renderTools',
  'renderWhole',
  'restore',
  'reword',
  'playPart',
];
const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');

/**
 * Gives those names two or three letters in the bundle, and Lit's internal names one letter less. `$` keeps them apart from
 * everything the DOM has.
 *
 * @returns {import('rollup').Plugin}
 */
export function shortenNames() {
  return {
    name: 'shorten-names',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const ofLit = /\/node_modules\/(lit-html|@lit\/reactive-element)\//.test(path);
      if (!ofLit && !/\/elements\/dist\//.test(path)) return null;
      const short = (ofLit ? code.replaceAll('_$', '$') : code).replace(
        pattern,
        name => `$${names.indexOf(name).toString(36)}`,
      );
      return short === code ? null : { code: short, map: null };
    },
  };
}
