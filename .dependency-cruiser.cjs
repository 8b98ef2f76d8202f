/** The arrows of the folders: app → components → lib/web → domains, from the top down → platform → time, result, env, log. */
const DOMAINS = [
  "imports",
  "casework",
  "reports",
  "petitions",
  "alerts",
  "assessments",
  "deadlines",
  "triage",
  "remedies",
  "proceedings",
  "custody",
  "documents",
  "consent",
  "cases",
  "people",
  "organisations",
];
const PLATFORM = [
  "auth",
  "access",
  "audit",
  "crypto",
  "db",
  "jobs",
  "notify",
  "live",
  "storage",
  "i18n",
  "vocabulary",
  "testing",
];
const folder = (names) => `^lib/(${names.join("|")})/`;
/** Joins everything for background work; it alone may know domains. */
const JOINER = "^lib/jobs/";
const TEST = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: { pathNot: "^lib/db/generated" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-no-pages",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|scripts)/" },
    },
    {
      name: "components-know-no-pages",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|scripts)/" },
    },
    {
      name: "kit-knows-only-itself",
      severity: "error",
      from: { path: "^components/(ui|layout)/" },
      to: { path: "^components/(?!ui/|layout/|levels/)" },
    },
    {
      name: "kit-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: folder(DOMAINS) },
    },
    {
      name: "only-web-knows-next",
      severity: "error",
      from: { path: "^lib/(?!web/|i18n/)", pathNot: TEST },
      to: { path: "node_modules/next/" },
    },
    {
      name: "domains-know-no-web",
      severity: "error",
      from: { path: "^lib/(?!web/)", pathNot: TEST },
      to: { path: "^lib/web/" },
    },
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: folder(PLATFORM), pathNot: [JOINER, "^lib/testing/", TEST] },
      to: { path: folder(DOMAINS) },
    },
    ...DOMAINS.slice(1).map((name, index) => ({
      name: `${name}-knows-only-below`,
      severity: "error",
      from: { path: `^lib/${name}/`, pathNot: TEST },
      to: { path: folder(DOMAINS.slice(0, index + 1)) },
    })),
    {
      name: "law-is-pure",
      severity: "error",
      from: { path: "^lib/(remedies|triage)/", pathNot: TEST },
      to: {
        path: [
          "^lib/(db|auth|access|audit|crypto|jobs|notify|live|storage|env)",
          "node_modules/(pg|@prisma|next)/",
        ],
      },
    },
    {
      name: "only-db-knows-prisma",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: ["^lib/(db|testing)/", TEST] },
      to: { path: ["node_modules/@prisma/", "node_modules/pg/"] },
    },
    {
      name: "testing-is-for-tests",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: [TEST, "^lib/testing/"] },
      to: { path: "^lib/testing/" },
    },
    {
      // `topojson-specification` is a name for types alone: its package holds no code to resolve.
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(server-only|node:|topojson-specification$)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^lib/db/generated", "(^|/)\\.next/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
