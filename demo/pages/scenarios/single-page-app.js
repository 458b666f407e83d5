const at = id => document.getElementById(id);
const shadow = at('shadow-host').attachShadow({ mode: 'open' });
let howto;

const actions = {
  add() {
    howto?.remove();
    howto = document.createElement('docent-howto');
    howto.setAttribute('entity', 'book-a-room');
    at('left').append(howto);
  },
  remove: () => howto?.remove(),
  move: () => howto && (howto.parentNode === at('right') ? at('left') : at('right')).append(howto),
  shadow: () => howto && shadow.append(howto),
  change() {
    const other = howto?.getAttribute('entity') === 'book-a-room' ? 'move-a-booking' : 'book-a-room';
    howto?.setAttribute('entity', other);
  },
};

for (const [id, act] of Object.entries(actions)) at(id).addEventListener('click', act);
