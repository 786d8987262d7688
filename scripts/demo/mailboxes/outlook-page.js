// The sample page's own part: puts the mail that the address names into the reading pane. Clicks change the address by pushState.
const pane = document.querySelector('#pane');

function show() {
  const id = location.pathname.split('/id/')[1];
  const template = id && document.querySelector(`template[data-mail="${CSS.escape(id)}"]`);
  pane.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  for (const row of document.querySelectorAll('[data-opens]')) {
    row.setAttribute('aria-selected', String(row.dataset.opens === id));
  }
}

document.addEventListener('click', ({ target }) => {
  const id = target.closest('[data-opens]')?.dataset.opens;
  if (!id) return;
  history.pushState(null, '', `${location.pathname.split('/inbox')[0]}/inbox/id/${id}`);
  show();
});
addEventListener('popstate', show);
show();
