import { expect, test } from "vitest";
import { failuresOfPlaywright, failuresOfVitest } from "./failures.ts";

test("a failed test and a file that could not be run are each one line with the reason", () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: `${process.cwd()}/lib/a.test.ts`,
        status: "failed",
        message: "",
        assertionResults: [
          { fullName: "adds", status: "passed", failureMessages: [] },
          {
            fullName: "takes away",
            status: "failed",
            failureMessages: ["\u001b[31mexpected 1\u001b[39m\n  to be 2"],
          },
        ],
      },
      { name: "lib/b.test.ts", status: "failed", message: "Hook timed out", assertionResults: [] },
      { name: "lib/c.test.ts", status: "passed", message: "", assertionResults: [] },
    ],
  };
  expect(failuresOfVitest(report)).toEqual([
    "lib/a.test.ts › takes away › expected 1 to be 2",
    "lib/b.test.ts › Hook timed out",
  ]);
});

test("a failed journey is found in whatever group it stands", () => {
  const spec = (title: string, ok: boolean) => ({
    file: "night.spec.ts",
    title,
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message: "not found" }] }] }],
  });
  const suites = [{ specs: [spec("one", true)], suites: [{ specs: [spec("two", false)] }] }];
  expect(failuresOfPlaywright({ suites })).toEqual(["night.spec.ts › two › not found"]);
});
