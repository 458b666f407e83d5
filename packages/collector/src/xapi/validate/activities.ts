import { isFields } from '../../ingest/fields.js';
import { interactionTypes } from '../statement.js';
import {
  checkExtensions,
  checkIri,
  checkLanguageMap,
  checkList,
  checkObject,
  checkText,
  checkWord,
  present,
} from './basics.js';
import { type Check, report, within } from './place.js';

const components = ['choices', 'scale', 'source', 'target', 'steps'] as const;
/** Which components an interaction may have, by its type. */
const componentsOf: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
};

const checkComponents: Check = (value, place) => {
  checkList(checkObject({ id: checkText, description: checkLanguageMap }, ['id']))(value, place);
  if (!Array.isArray(value)) return;
  const ids = value.map((each: unknown) => (isFields(each) ? each['id'] : undefined));
  ids.forEach((id, index) => {
    const at = within(within(place, index), 'id');
    if (id === '') report(at, 'is empty', 'Give each component an id.');
    if (id !== undefined && ids.indexOf(id) < index)
      report(at, 'is the id of another, too', 'Give each an id of its own.');
  });
};

const checkInteractionType: Check = (value, place) => {
  if (!(interactionTypes as readonly unknown[]).includes(value)) {
    report(place, 'is no type of interaction', `Use one of ${interactionTypes.join(', ')}.`);
  }
};

const checkFields = checkObject({
  name: checkLanguageMap,
  description: checkLanguageMap,
  type: checkIri,
  moreInfo: checkIri,
  extensions: checkExtensions,
  interactionType: checkInteractionType,
  correctResponsesPattern: checkList(checkText),
  ...Object.fromEntries(components.map(name => [name, checkComponents])),
});

const checkDefinition: Check = (value, place) => {
  checkFields(value, place);
  if (!isFields(value)) return;
  const { interactionType } = value;
  const used = present(value, ['correctResponsesPattern', ...components]);
  if (interactionType === undefined) {
    if (used.length > 0) {
      report(within(place, 'interactionType'), 'is missing beside what interactions have', 'Say how it is answered.');
    }
    return;
  }
  const allowed = componentsOf[String(interactionType)] ?? [];
  for (const name of used) {
    if (name === 'correctResponsesPattern' || allowed.includes(name)) continue;
    report(within(place, name), 'is nothing that this type of interaction has', 'Leave it out, or change the type.');
  }
};

/** An activity; its objectType may be left out. */
export const checkActivity: Check = checkObject(
  { objectType: checkWord('Activity'), id: checkIri, definition: checkDefinition },
  ['id'],
);
