import type { Code } from "../vocabulary/codes.ts";

export type Role = Code<"role">;

/** Everything the program can refuse. Named domain first, verb second. */
export const PERMISSIONS = [
  "case:view",
  "case:log",
  "case:edit",
  "case:assess",
  "case:close",
  "case:assign",
  "person:edit",
  "custody:record",
  "place:edit",
  "proceeding:record",
  "stay:confirm",
  "deadline:settle",
  "note:write",
  "document:add",
  "document:strike",
  "document:original",
  "alert:raise",
  "alert:take",
  "alert:standDown",
  "directory:edit",
  "playbook:manage",
  "search:people",
  "member:manage",
  "organisation:settings",
  "rule:confirm",
  "rule:manage",
  "rota:manage",
  "audit:read",
  "ladder:manage",
  "drill:run",
  "status:view",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** How alerts go out, for whoever answers for it. */
const WATCH: Permission[] = ["ladder:manage", "drill:run"];
const VIEW: Permission[] = ["case:view", "search:people", "status:view"];
const INTAKE: Permission[] = [
  ...VIEW,
  "case:log",
  "person:edit",
  "custody:record",
  "note:write",
  "document:add",
  "alert:raise",
];
const CASEWORK: Permission[] = [
  ...INTAKE,
  "case:edit",
  "case:assess",
  "case:close",
  "case:assign",
  "place:edit",
  "proceeding:record",
  "deadline:settle",
  "document:strike",
  "document:original",
  "alert:take",
  "alert:standDown",
  "directory:edit",
];

/** Deny by default: what is not written here is refused. An admin without a casework role sees no case. */
const ALLOWED: Record<Role, readonly Permission[]> = {
  admin: [
    "member:manage",
    "organisation:settings",
    "rule:manage",
    "rota:manage",
    "status:view",
    "playbook:manage",
    ...WATCH,
  ],
  supervisor: [...CASEWORK, "rota:manage", "playbook:manage", ...WATCH],
  caseworker: CASEWORK,
  legal: [...CASEWORK, "rule:confirm", "stay:confirm"],
  intake: INTAKE,
  viewer: VIEW,
  auditor: ["audit:read", "status:view"],
};

/** Whether any of these roles carries the permission. An unknown role opens nothing. */
export function mayDo(roles: readonly string[], permission: Permission): boolean {
  return roles.some((role) => (ALLOWED[role as Role] ?? []).includes(permission));
}
