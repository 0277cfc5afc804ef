// Small improvements for browsers that run scripts. Every page is complete without them.

for (const button of document.querySelectorAll('[data-copy], [data-print]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (button.dataset.copy === undefined) {
      print();
      return;
    }
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = 'Link copied';
    } catch {
      button.textContent = 'Copying is not allowed here';
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

// What a form costs while its network is busy: an answer whose SHA-256 with the challenge begins with zero bits.
async function payTolls() {
  for (const form of document.querySelectorAll('form[data-toll]')) {
    const challenge = form.elements['toll-challenge'].value;
    const limit = 2 ** (32 - form.dataset.toll);
    const text = new TextEncoder();
    for (let answer = 0; globalThis.crypto?.subtle; answer += 256) {
      const tries = Array.from({ length: 256 }, (_, i) => crypto.subtle.digest('SHA-256', text.encode(`${challenge}:${answer + i}`)));
      const found = (await Promise.all(tries)).findIndex((hash) => new DataView(hash).getUint32() < limit);
      if (found >= 0) {
        form.elements['toll-answer'].value = answer + found;
        form.submit();
        return;
      }
    }
  }
}
payTolls();

// When the vote forms came into view: the page itself is the same for everybody and cannot say.
let shown;
async function stampVotes() {
  shown ??= fetch('/votes/stamp').then((answer) => (answer.ok ? answer.text() : '')).catch(() => '');
  const stamp = await shown;
  for (const field of document.querySelectorAll('input[name=stamp]')) {
    field.value ||= stamp;
  }
}
const voting = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) {
    voting.disconnect();
    stampVotes();
  }
});
document.querySelectorAll('[data-votes]').forEach((forms) => voting.observe(forms));

// Votes without a reload: post the form, then put the page's new vote boxes in the place of the old ones.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  const box = form.closest('[data-votes]');
  if (!box) {
    return;
  }
  event.preventDefault();
  await stampVotes();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null);
  const page = answer && new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer?.ok && !page?.querySelector('[data-toll]')) {
    form.querySelector('[role=status]').textContent = 'The vote was not counted. Try again in a moment.';
    return;
  }
  const fresh = page.querySelector('[data-votes]');
  if (fresh) {
    box.replaceChildren(...fresh.childNodes);
    stampVotes();
    box.querySelector(`#${CSS.escape(form.id)} button[aria-pressed=true], #${CSS.escape(form.id)} button`)?.focus();
  } else {
    document.querySelector('main').replaceWith(page.querySelector('main'));
    const title = document.querySelector('main h1');
    title.tabIndex = -1;
    title.focus();
    payTolls();
  }
});

// Filters that nobody set stay out of the address.
document.addEventListener('formdata', (event) => {
  if (event.target.matches('.filters')) {
    for (const [name, value] of [...event.formData]) {
      if (value === '') {
        event.formData.delete(name);
      }
    }
  }
});

// Names while typing: the browser's own list, filled from the server.
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-names`;
  input.after(list);
  input.setAttribute('list', list.id);
  input.autocomplete = 'off';
  let last = '';
  input.addEventListener('input', async () => {
    const typed = input.value.trim();
    if (typed.length < 2 || typed === last) {
      return;
    }
    last = typed;
    const answer = await fetch(`/tools/names?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (answer?.ok && typed === input.value.trim()) {
      list.replaceChildren(...(await answer.json()).map((name) => new Option(name, name)));
    }
  });
}

// Results while typing: those of the page that the form leads to, in their place on this page.
for (const form of document.querySelectorAll('form[data-live]')) {
  const results = document.querySelector('[data-results]');
  const before = location.href;
  const count = document.createElement('p');
  count.className = 'unseen';
  count.setAttribute('role', 'status');
  form.after(count);
  let timer;
  let asking;
  const update = async () => {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
    if (!results.matches('section') && fields.size === 0) {
      results.replaceChildren();
      count.textContent = '';
      history.replaceState(null, '', before);
      return;
    }
    const address = form.action + (fields.size === 0 ? '' : `?${fields}`);
    const page = await fetch(address, { signal }).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null);
    const fresh = page && !signal.aborted && new DOMParser().parseFromString(page, 'text/html').querySelector('[data-results]');
    if (fresh) {
      results.replaceChildren(...fresh.childNodes);
      count.textContent = results.querySelector('h2').textContent;
      history.replaceState(null, '', address);
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, 120);
  });
}

// Tables that can be sorted by a column, and sifted when they are long. What has no number goes last either way.
for (const table of document.querySelectorAll('table[data-sort]')) {
  const [body] = table.tBodies;
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim().toLowerCase();
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...body.rows].sort((one, other) => {
        const [a, b] = [key(one, column), key(other, column)];
        if (a === '' || b === '') {
          return (a === '') - (b === '');
        }
        return (down ? -1 : 1) * (column === 0 ? a.localeCompare(b) : a - b);
      });
      body.append(...rows);
    });
  });
  if (body.rows.length > 8) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    const count = document.createElement('p');
    label.className = 'sift';
    label.append(`Find among ${body.rows.length} ${table.dataset.sort} `, input);
    input.type = 'search';
    count.className = 'note';
    count.setAttribute('role', 'status');
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/);
      const rows = [...body.rows];
      rows.forEach((row) => { row.hidden = !words.every((word) => row.cells[0].textContent.toLowerCase().includes(word)); });
      count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} ${table.dataset.sort}`;
    });
    table.before(label, count);
  }
}
