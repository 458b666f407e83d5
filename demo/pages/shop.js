// The vendor's shop: tells Docent what is ordered, and opens its products here, wherever they are linked.
const products = 'https://shop.meridian.example/';
const ordered = document.querySelector('#ordered');

document.addEventListener('click', event => {
  const [target, ...outer] = event.composedPath();
  const link = [target, ...outer].find(element => element instanceof HTMLAnchorElement);
  if (link?.href.startsWith(products)) {
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    query.set('item', link.href.slice(products.length));
    location.assign(`/recommendations?${query}`);
  }
  const button = target instanceof Element && target.closest('[data-order]');
  if (!button) return;
  (window.docent ||= []).push(['track', 'Equipment Ordered', { product: button.dataset.order }]);
  ordered.textContent = `${button.getAttribute('aria-label').replace('Order: ', '')} is ordered.`;
});
