import { stripVTControlCharacters } from "node:util";

/** What the runners' reports say of failed tests, of the parts that are read here. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    title: string;
    ok: boolean;
    tests: { results: { errors: { message?: string }[] }[] }[];
  }[];
};
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
};

/** A failed test, or a file that could not be run at all, in one line. */
export function failuresOfVitest({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return status === "failed" ? [line(name, "", message)] : [];
    return failed.map(({ fullName, failureMessages }) => line(name, fullName, failureMessages[0]));
  });
}

export function failuresOfPlaywright({ suites }: Pick<PlaywrightReport, "suites">): string[] {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) =>
        line(
          file,
          title,
          tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message,
        ),
      ),
    ...failuresOfPlaywright({ suites: suite.suites ?? [] }),
  ]);
}

const WHY = 200;

function line(file: string, title: string, message = ""): string {
  const why = stripVTControlCharacters(message).replaceAll(/\s+/g, " ").trim().slice(0, WHY);
  return [file.replace(`${process.cwd()}/`, ""), title, why].filter(Boolean).join(" › ");
}
