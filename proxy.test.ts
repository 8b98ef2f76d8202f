import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { setSettings } from "@/lib/env";
import { proxy } from "./proxy.ts";

const ORIGIN = "https://amparo.example";

beforeAll(() => setSettings({ AMPARO_ORIGIN: ORIGIN }));

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(new URL(path, ORIGIN), init));

/** What the page behind the proxy is given of a request header. */
const passedOn = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`);

describe("a request that may go on", () => {
  test("the nonce is new each time and the same in the policy and for the page", () => {
    const [first, second] = [ask("/"), ask("/")];
    const nonce = passedOn(first, "x-nonce");
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(passedOn(first, "content-security-policy")).toBe(first.headers.get("content-security-policy"));
    expect(passedOn(second, "x-nonce")).not.toBe(nonce);
  });

  test("what the sender wrote in our headers, or the framework's, is gone", () => {
    const answer = ask("/cases?q=x", {
      headers: {
        "x-nonce": "mine",
        "content-security-policy": "script-src *",
        "x-amparo-path": "/elsewhere",
        "x-middleware-subrequest": "proxy:proxy:proxy",
        "next-resume": "1",
        "x-nextjs-data": "1",
        "x-forwarded-host": "evil.example",
        cookie: "a=b",
      },
    });
    expect(passedOn(answer, "x-nonce")).not.toBe("mine");
    expect(passedOn(answer, "content-security-policy")).not.toContain("*");
    expect(passedOn(answer, "x-amparo-path")).toBe("/cases?q=x");
    expect(passedOn(answer, "x-forwarded-host")).toBe("amparo.example");
    for (const name of ["x-middleware-subrequest", "next-resume", "x-nextjs-data"]) {
      expect(passedOn(answer, name)).toBeNull();
    }
    expect(passedOn(answer, "cookie")).toBe("a=b");
  });
});

describe("a request that is refused", () => {
  test("a form of another site: 403, one sentence in the reader's language, all headers", async () => {
    const answer = ask("/cases/new", {
      method: "POST",
      headers: { origin: "https://evil.example", "content-length": "5", "accept-language": "ru" },
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/^НЕ ВЫПОЛНЕНО: .*\n\nforeignOrigin [0-9a-f-]{36}\n$/s);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
  });

  test.each([
    ["413", { origin: ORIGIN, "content-length": "999999" }, 413],
    ["411", { origin: ORIGIN }, 411],
  ])("%s", (_, headers, status) => {
    expect(ask("/", { method: "POST", headers: headers as unknown as Record<string, string> }).status).toBe(
      status,
    );
  });
});
