/** Invented academy trusts of the demo; no group of the register has such an id. */
export const DEMO_TRUSTS = {
  city: { code: '990001', name: 'Ambledon Learning Trust' },
  bridge: { code: '990002', name: 'Bridge Schools Trust' },
  coast: { code: '990003', name: 'Tarn Coast Trust' },
  vale: { code: '990004', name: 'Westmere Vale Trust' },
} as const;
export type DemoTrust = (typeof DEMO_TRUSTS)[keyof typeof DEMO_TRUSTS];
