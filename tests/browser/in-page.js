// What tests ask of a page from within it; put into each page that is opened.
const FOCUSABLE =
  'a[href], button, summary, select, textarea, input:not([type="hidden"]), [tabindex="0"]';

window.inPage = {
  /** What somebody with a mouse can use: everything visible; of a group of radios its one stop. */
  reachable() {
    const stops = [...document.querySelectorAll(FOCUSABLE)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each, i) => {
        each.dataset.stop = String(i);
        return nameOf(each);
      });
    return [...new Set(stops)];
  },

  /** What has the focus, and whether that can be seen; null where nothing on the page has it. */
  stop() {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    // A box that is ticked is drawn beside its input, by the label.
    const beside = at.nextElementSibling;
    const drawn = [getComputedStyle(at), ...(beside ? [getComputedStyle(beside, '::before')] : [])];
    const visible = drawn.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    );
    return { name: nameOf(at), visible };
  },

  /** Summaries of details that are shown and whose content is not drawn now. */
  undrawn() {
    return [...document.querySelectorAll('main details')]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const content = each.querySelector(':scope > :not(summary)');
        return content && !content.checkVisibility({ contentVisibilityAuto: true });
      })
      .map((each) => each.querySelector('summary').textContent.trim());
  },
};

/** A group of radios answers by its name, since the browser stops at whichever of it is chosen. */
function nameOf(element) {
  const { type, name, dataset, outerHTML } = element;
  if (type === 'radio') return `radio ${name}`;
  return `${dataset.stop ?? '?'} ${outerHTML.slice(0, 90)}`;
}
