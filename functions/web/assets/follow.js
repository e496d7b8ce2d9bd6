// A page that tells how far something has come looks again by itself, and takes over what has changed.
const EVERY_MS = 2000;

async function lookAgain(part) {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = fresh.getElementById(part.id);
  // It is over: the whole page has more to say now.
  if (!next) location.reload();
  else part.innerHTML = next.innerHTML;
}

const part = document.querySelector('[data-rp-follow]');
if (part) {
  setInterval(() => {
    lookAgain(part).catch(() => {
      // Without a connection the page stays as it is.
    });
  }, EVERY_MS);
}
