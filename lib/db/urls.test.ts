import { expect, test } from "vitest";
import { databaseOf, roleUrls, socketUrl, withDatabase } from "./urls.ts";

const PASSWORDS = { owner: "o", auth: "p@ss/w:rd", app: "a", worker: "w" };

test("a socket's folder stands where a host would", () => {
  const url = socketUrl("/tmp/amparo-x", { user: "amparo_app", password: "a", database: "amparo" });
  expect(url).toBe("postgresql://amparo_app:a@%2Ftmp%2Famparo-x:5432/amparo");
});

test("role addresses keep the server and its options and change the login", () => {
  const urls = roleUrls(
    "postgres://admin:x@db.example:6432/postgres?sslmode=verify-full",
    PASSWORDS,
    "amparo",
  );
  expect(urls.auth).toBe("postgres://amparo_auth:p%40ss%2Fw%3Ard@db.example:6432/amparo?sslmode=verify-full");
});

test("a password survives the way to another database", () => {
  const { auth } = roleUrls("postgres://admin:x@db.example/postgres", PASSWORDS, "amparo");
  const other = withDatabase(auth, "other one");
  expect(databaseOf(other)).toBe("other one");
  expect(decodeURIComponent(new URL(other).password)).toBe(PASSWORDS.auth);
});

test("an address may name no database", () => {
  expect(databaseOf("postgres://db.example")).toBeNull();
  expect(databaseOf("postgres://db.example/")).toBeNull();
});
