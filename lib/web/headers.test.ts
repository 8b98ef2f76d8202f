import { describe, expect, test } from "vitest";
import { answerHeaders, contentPolicy } from "./headers.ts";
import { FORM_LIMIT_BYTES, senderFault, UPLOAD_LIMIT_BYTES } from "./sender.ts";

const ORIGIN = "https://amparo.example";

describe("the content policy", () => {
  const policy = contentPolicy("R4nd0m==", { development: false });

  test("is the one of the design, to the word", () => {
    expect(policy).toBe(
      "default-src 'none'; script-src 'nonce-R4nd0m==' 'strict-dynamic'; style-src 'self' 'nonce-R4nd0m=='; " +
        "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; " +
        "manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
        "frame-ancestors 'none'; report-to csp",
    );
  });

  test("allows nothing unsafe, but for the development server's own evaluation", () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(contentPolicy("n", { development: true })).toContain("'unsafe-eval'");
  });
});

describe("the headers of an answer", () => {
  test("every answer has the whole set", () => {
    expect(answerHeaders("/cases/1", "default-src 'none'")).toMatchObject({
      "content-security-policy": "default-src 'none'",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
      "origin-agent-cluster": "?1",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "permissions-policy": expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
      "cache-control": "no-store",
    });
  });

  test("a file that somebody sent runs and loads nothing", () => {
    expect(answerHeaders("/api/files/1", "default-src 'self'")["content-security-policy"]).toBe(
      "sandbox; default-src 'none'",
    );
    expect(answerHeaders("/api/files", "page")["content-security-policy"]).toBe("page");
  });

  test.each([
    ["/icons/amparo.svg", false],
    ["/favicon.ico", false],
    ["/manifest.webmanifest", false],
    ["/", true],
    ["/cases/favicon.ico", true],
    ["/iconsets", true],
    ["/api/files/1", true],
  ])("%s is never stored: %s", (path, isNeverStored) => {
    expect("cache-control" in answerHeaders(path, "")).toBe(isNeverStored);
  });
});

describe("who sends", () => {
  const sent = (method: string, headers: Record<string, string>, path = "/cases") =>
    senderFault({ method, path, headers: new Headers(headers) }, ORIGIN);
  const ours = { origin: ORIGIN, "content-length": "10" };

  test.each([
    ["a form of ours, scripts off", ours],
    ["an action of ours", { ...ours, "sec-fetch-site": "same-origin" }],
    ["behind a proxy that says the right host", { ...ours, "x-forwarded-host": "amparo.example" }],
    ["as large as may be", { ...ours, "content-length": String(FORM_LIMIT_BYTES) }],
    ["empty", { ...ours, "content-length": "0" }],
  ])("goes on: %s", (_, headers) => {
    expect(sent("POST", headers)).toBeNull();
  });

  test.each([
    ["no origin", { "content-length": "10" }],
    ["null", { ...ours, origin: "null" }],
    ["empty origin", { ...ours, origin: "" }],
    ["another site", { ...ours, origin: "https://evil.example" }],
    ["another scheme", { ...ours, origin: "http://amparo.example" }],
    ["another port", { ...ours, origin: "https://amparo.example:8443" }],
    ["a longer host", { ...ours, origin: "https://amparo.example.evil.example" }],
    ["two origins", { ...ours, origin: `${ORIGIN}, ${ORIGIN}` }],
    ["a slash", { ...ours, origin: `${ORIGIN}/` }],
    ["sent across sites", { ...ours, "sec-fetch-site": "cross-site" }],
    ["sent from a sister site", { ...ours, "sec-fetch-site": "same-site" }],
    ["typed into the bar", { ...ours, "sec-fetch-site": "none" }],
    ["a forged forwarded host", { ...ours, "x-forwarded-host": "evil.example" }],
    [
      "a forged host with the right origin",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", "content-length": "1" },
    ],
  ])("is refused: %s", (_, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
      expect(sent(method, headers)).toBe("foreignOrigin");
  });

  test.each([
    ["no length", { origin: ORIGIN }, "lengthRequired"],
    ["in pieces", { origin: ORIGIN, "transfer-encoding": "chunked" }, "lengthRequired"],
    ["a length that is none", { ...ours, "content-length": "1e9" }, "lengthRequired"],
    ["below nothing", { ...ours, "content-length": "-1" }, "lengthRequired"],
    ["one byte too many", { ...ours, "content-length": String(FORM_LIMIT_BYTES + 1) }, "tooLarge"],
  ])("is too much: %s", (_, headers, fault) => {
    expect(sent("POST", headers as unknown as Record<string, string>)).toBe(fault);
  });

  test("a file may be larger than a form, at its own address alone", () => {
    const file = { ...ours, "content-length": String(UPLOAD_LIMIT_BYTES) };
    expect(sent("POST", file, "/api/files")).toBeNull();
    expect(sent("POST", { ...ours, "content-length": String(UPLOAD_LIMIT_BYTES + 1) }, "/api/files")).toBe(
      "fileTooLarge",
    );
    for (const path of ["/", "/cases", "/api/files/", "/api/filesystem", "/api/files/1"])
      expect(sent("POST", file, path), path).toBe("tooLarge");
  });

  test("reading needs no origin", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(sent(method, {})).toBeNull();
  });
});
