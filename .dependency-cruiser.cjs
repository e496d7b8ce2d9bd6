/** Who may import whom: docs/decisions/0001 and the architecture. Lower contexts first. */
const CONTEXTS = [
  'geography',
  'register',
  'inclusion',
  'quality',
  'capacity',
  'requests',
  'banding',
  'matching',
  'tailored-lists',
  'consultations',
  'placements',
  'commissioning',
  'insight',
];

const upwards = CONTEXTS.slice(0, -1).map((context, i) => ({
  name: `${context}-imports-only-lower-contexts`,
  severity: 'error',
  from: { path: `^lib/${context}/` },
  to: { path: `^lib/(${CONTEXTS.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^lib/kernel/' },
      to: { path: '^(lib|functions|infra|demo)/', pathNot: '^lib/kernel/' },
    },
    {
      name: 'policy-and-access-import-only-kernel',
      severity: 'error',
      from: { path: '^lib/(policy|access)/' },
      to: { path: '^(lib|functions|infra|demo)/', pathNot: '^lib/(kernel|$1)/' },
    },
    {
      name: 'webhooks-import-only-kernel-and-access',
      severity: 'error',
      from: { path: '^lib/webhooks/' },
      to: { path: '^(lib|functions|infra|demo)/', pathNot: '^lib/(kernel|access|webhooks)/' },
    },
    {
      name: 'contexts-through-their-index',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: { path: '^lib/([^/]+)/', pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$'] },
    },
    {
      name: 'functions-through-the-index',
      severity: 'error',
      from: { path: '^(functions|demo)/' },
      to: { path: '^lib/(?!adapters/)[^/]+/', pathNot: '^lib/[^/]+/index\\.ts$' },
    },
    {
      name: 'contexts-know-no-adapter',
      severity: 'error',
      from: { path: '^lib/(?!adapters/)' },
      to: { path: '^lib/adapters/' },
    },
    {
      name: 'lib-knows-no-function',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(functions|infra|demo|tests|scripts)/' },
    },
    {
      name: 'only-adapters-touch-aws',
      severity: 'error',
      from: { path: '^lib/(?!adapters/)' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'only-create-deps-builds-clients',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/shared/create-(dispatcher-)?deps\\.ts$' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'contexts-touch-no-files-or-network',
      severity: 'error',
      from: { path: '^lib/(?!adapters/)' },
      to: { dependencyTypes: ['core'], pathNot: '(crypto|zlib|stream|buffer)$' },
    },
    {
      name: 'libraries-by-allow-list',
      severity: 'error',
      from: { path: '^lib/(?!adapters/)' },
      to: {
        dependencyTypes: ['npm'],
        pathNot: 'node_modules/(zod|ulid|geodesy|postcode|csv-parse|iconv-lite|fflate|dinero.js)/',
      },
    },
    {
      name: 'infra-knows-only-entry-paths',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(lib|functions|demo)/' },
    },
    {
      name: 'generator-is-never-bundled',
      severity: 'error',
      from: { path: '^(lib|functions)/' },
      to: { path: 'node_modules/zod-openapi/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|docs)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
