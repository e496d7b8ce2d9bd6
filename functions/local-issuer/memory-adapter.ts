import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the local issuer remembers: sign-ins of the last minutes, which a restart may forget. */
export function memoryAdapter(): (name: string) => Adapter {
  const entries = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();

  function tidy(): void {
    for (const [key, { until }] of entries) if (until <= Date.now()) entries.delete(key);
  }

  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`;
    const read = (id: string) => {
      const entry = entries.get(keyOf(id));
      return entry && entry.until > Date.now() ? entry.payload : undefined;
    };
    const readWhere = (member: 'uid' | 'userCode', value: string) => {
      for (const [key, { payload, until }] of entries) {
        const mine = key.startsWith(`${name}:`) && until > Date.now();
        if (mine && payload[member] === value) return payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        tidy();
        const until = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        entries.set(keyOf(id), { payload, until });
      },
      find: async (id) => read(id),
      findByUid: async (uid) => readWhere('uid', uid),
      findByUserCode: async (code) => readWhere('userCode', code),
      async consume(id) {
        const payload = read(id);
        if (payload) Object.assign(payload, { consumed: Math.floor(Date.now() / 1000) });
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) {
          if (payload.grantId === grantId) entries.delete(key);
        }
      },
    };
  };
}
