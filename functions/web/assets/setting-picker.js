// Suggests settings while somebody types. Each suggestion that is taken becomes a choice like those that a search
// without JavaScript offers, so that the form sends the same.
const SOON_MS = 200;

for (const picker of document.querySelectorAll('[data-rp-picker]')) enhance(picker);

function enhance(picker) {
  const { rpPicker: name, rpPickerKind: kind, rpPickerEndpoint: endpoint } = picker.dataset;
  const input = document.getElementById(`${name}-search`);
  const find = picker.querySelector('[data-rp-picker-find]');
  if (!input || typeof accessibleAutocomplete !== 'function') return;
  const place = document.createElement('div');
  const hint = input.getAttribute('aria-describedby');
  input.replaceWith(place);
  find?.remove();
  const status = document.createElement('p');
  status.className = 'govuk-body govuk-!-margin-top-2';
  status.setAttribute('role', 'status');

  let timer;
  accessibleAutocomplete({
    element: place,
    id: `${name}-search`,
    name: `${name}-search`,
    defaultValue: input.value,
    minLength: 3,
    confirmOnBlur: false,
    displayMenu: 'overlay',
    showNoOptionsFound: true,
    tNoResults: () => 'Nothing found',
    source(words, show) {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await fetch(`${endpoint}?q=${encodeURIComponent(words)}`, {
          headers: { accept: 'application/json' },
        }).catch(() => null);
        show(answer?.ok ? await answer.json() : []);
      }, SOON_MS);
    },
    templates: {
      inputValue: (found) => found?.name ?? '',
      suggestion: (found) => (typeof found === 'string' ? escaped(found) : escaped(words(found))),
    },
    onConfirm(found) {
      if (!found?.key) return;
      choose(picker, name, kind, found);
      status.textContent = `${found.name} is chosen.`;
      // The component writes the name into its field after this.
      setTimeout(() => clear(picker, name), 0);
    },
  });
  place.after(status);
  if (hint) document.getElementById(`${name}-search`)?.setAttribute('aria-describedby', hint);
}

function words({ name, town, postcode }) {
  return [name, town, postcode].filter(Boolean).join(', ');
}

function escaped(text) {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

function clear(picker, name) {
  const field = picker.querySelector(`[name="${name}-search"]`);
  if (!field) return;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  set.call(field, '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(picker, name, kind, found) {
  const list = picker.querySelector('.rp-picker__choices');
  const there = [...list.querySelectorAll('input')].find((each) => each.value === found.key);
  if (there) {
    there.checked = true;
    return;
  }
  const id = `${name}-${found.key}`;
  const item = document.createElement('div');
  item.className = kind === 'radio' ? 'govuk-radios__item' : 'govuk-checkboxes__item';
  const input = document.createElement('input');
  input.className = kind === 'radio' ? 'govuk-radios__input' : 'govuk-checkboxes__input';
  Object.assign(input, { id, name, type: kind, value: found.key, checked: true });
  const label = document.createElement('label');
  label.className = `govuk-label govuk-${kind === 'radio' ? 'radios' : 'checkboxes'}__label`;
  label.htmlFor = id;
  label.textContent = words(found);
  item.append(input, label);
  list.prepend(item);
}
