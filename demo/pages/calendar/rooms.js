/** The rooms of the house in Meridian Street. Colours carry white text at 4.5:1 or more. */
export const rooms = [
  { id: 'aurora', name: 'Aurora', seats: 12, colour: '#0d6457', with: 'screen, video bar' },
  { id: 'fjord', name: 'Fjord', seats: 8, colour: '#2156a8', with: 'screen, whiteboard' },
  { id: 'lagoon', name: 'Lagoon', seats: 6, colour: '#7340a6', with: 'whiteboard' },
  { id: 'ember', name: 'Ember', seats: 4, colour: '#a83c17', with: 'screen' },
  { id: 'atrium', name: 'Atrium', seats: 30, colour: '#7a5605', with: 'projector, stage' },
];

/** The room with that id. Throws when there is none: ids only come from this list. */
export function roomOf(id) {
  const room = rooms.find(candidate => candidate.id === id);
  if (!room) throw new Error(`There is no room "${id}".`);
  return room;
}
