import { expect, test } from "vitest";
import { type FoundRole, roleStatements } from "./role-statements.ts";

const AS_IT_SHOULD_BE: FoundRole = {
  rolname: "amparo_app",
  rolcanlogin: true,
  rolconfig: [
    "statement_timeout=5s",
    "idle_in_transaction_session_timeout=10s",
    "plan_cache_mode=force_generic_plan",
  ],
  rolsuper: false,
  rolcreatedb: false,
  rolcreaterole: false,
  rolreplication: false,
  rolbypassrls: false,
};

test("a role as it should be needs nothing", () => {
  expect(roleStatements("app", AS_IT_SHOULD_BE, null)).toEqual([]);
});

test("a missing role is made without any power, with its limits and one plan a statement", () => {
  expect(roleStatements("app", null, "SCRAM-SHA-256$x")).toEqual([
    `create role "amparo_app" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password 'SCRAM-SHA-256$x'`,
    `alter role "amparo_app" set statement_timeout = '5s'`,
    `alter role "amparo_app" set idle_in_transaction_session_timeout = '10s'`,
    `alter role "amparo_app" set plan_cache_mode = 'force_generic_plan'`,
  ]);
});

test("a power that a role was given is taken away, and only that is named", () => {
  expect(roleStatements("app", { ...AS_IT_SHOULD_BE, rolbypassrls: true, rolcanlogin: false }, null)).toEqual(
    [`alter role "amparo_app" nobypassrls login`],
  );
});

test("a new password alone", () => {
  expect(roleStatements("app", AS_IT_SHOULD_BE, "it's")).toEqual([
    `alter role "amparo_app" password 'it''s'`,
  ]);
});

test("the owner has no limits of time, because migrations take theirs", () => {
  expect(roleStatements("owner", null, "x")).toHaveLength(1);
});
