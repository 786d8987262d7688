// The sample page's own part: opens what the hash names and hides the view before it, which stays in the page.
const views = document.querySelector('#views');

function show() {
  const id = location.hash.split('/')[1] ?? 'list';
  const template = document.querySelector(`template[data-mail="${CSS.escape(id)}"]`);
  if (template && !views.querySelector(`[data-view="${CSS.escape(id)}"]`)) {
    views.append(template.content.cloneNode(true));
  }
  for (const view of views.children) {
    const shown = view.dataset.view === id;
    view.style.display = shown ? '' : 'none';
    if (shown) view.setAttribute('role', 'main');
    else view.removeAttribute('role');
  }
}

document.addEventListener('click', ({ target }) => {
  const id = target.closest('[data-opens]')?.dataset.opens;
  if (id) location.hash = `#inbox/${id}`;
});
addEventListener('hashchange', show);
show();
