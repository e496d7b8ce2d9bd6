/** As much of a browser as a sign-in needs: it keeps cookies and follows redirects, up to an address of interest. */
export function browserOfFetch() {
  const jar = new Map<string, string>();

  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  return {
    jar,
    /** The address at which it stands in the end, and what is there. */
    async go(url: string, init: RequestInit = {}, upTo = '/sign-in/return') {
      let at = url;
      let response = await send(at, init);
      for (let hops = 0; response.status >= 300 && response.status < 400; hops += 1) {
        if (hops > 10) throw new Error(`Too many redirects at ${at}`);
        at = new URL(response.headers.get('location') ?? '', at).href;
        if (new URL(at).pathname === upTo) return { url: at, response };
        response = await send(at);
      }
      return { url: at, response };
    },
  };
}
