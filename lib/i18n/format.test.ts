import { describe, expect, test } from "vitest";
import { formatDay, formatHour, formatList, formatMoment, formatMonth, utcOffset } from "./format.ts";
import { COUNTRY_CODES, countryName, countryOptions, isCountryCode, languageName } from "./regions.ts";
import { sayLeft, sayRelative, saySpan } from "./say-span.ts";
import { translator } from "./translator.ts";
import { zoneKey, zoneName } from "./zone-name.ts";

const en = translator("en", "ui.time");
const ru = translator("ru", "ui.time");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("days and moments", () => {
  test("a day has its weekday, in both languages, in any zone of the machine", () => {
    expect(formatDay("en", "2022-12-30")).toBe("Fri 30 Dec 2022");
    expect(formatDay("ru", "2022-12-30")).toBe("пт 30 дек. 2022");
    expect(formatDay("en", "2023-02-28", { long: true })).toBe("Tuesday 28 February 2023");
    expect(formatDay("ru", "2023-02-28", { long: true })).toBe("вторник, 28 февраля 2023 г.");
    expect(formatDay("en", "2022-12-30", { year: false })).toBe("Fri 30 Dec");
    expect(formatDay("ru", Temporal.PlainDate.from("2022-05-09"), { year: false })).toBe("пн 9 мая");
  });

  test("a month stands by itself", () => {
    expect(formatMonth("en", "2022-12-30")).toBe("Dec");
    expect(formatMonth("ru", "2022-12-30")).toBe("дек.");
    expect(formatMonth("en", "2022-12-30", { long: true })).toBe("December 2022");
    expect(formatMonth("ru", "2022-12-30", { long: true })).toBe("декабрь 2022 г.");
  });

  test("a moment has weekday, hour and place, and belongs to the zone it is shown in", () => {
    expect(formatMoment("en", "2022-12-28T20:30:00Z", "Asia/Almaty", "Astana")).toBe(
      "Thu 29 Dec 2022, 02:30 Astana",
    );
    expect(formatMoment("ru", "2022-12-28T20:30:00Z", "Europe/Berlin", "Берлин", { year: false })).toBe(
      "ср 28 дек., 21:30 Берлин",
    );
    expect(formatHour("en", Temporal.Instant.from("2022-12-28T18:00:00Z"), "Asia/Almaty")).toBe("00:00");
  });

  test("a zone is called by its city, else by its distance at that very moment", () => {
    expect(zoneName(translator("ru", "common"), "Asia/Almaty", "2022-12-28T00:00:00Z")).toBe("Астана");
    expect(zoneName(translator("en", "common"), "America/New_York", "2022-12-28T00:00:00Z")).toBe("New York");
    expect(zoneName(translator("en", "common"), "Asia/Kathmandu", "2022-12-28T00:00:00Z")).toBe("UTC+5:45");
    expect(zoneKey("America/Mexico_City")).toBe("mexicoCity");
    expect(utcOffset("2024-02-29T00:00:00Z", "Asia/Almaty")).toBe("UTC+6");
    expect(utcOffset("2024-03-02T00:00:00Z", "Asia/Almaty")).toBe("UTC+5");
    expect(utcOffset("2024-03-02T00:00:00Z", "UTC")).toBe("UTC+0");
  });
});

describe("lengths of time", () => {
  test.each([
    [30_000, "now", "сейчас"],
    [4 * MINUTE, "4 min", "4 мин"],
    [112 * MINUTE, "1 h 52 min", "1 ч 52 мин"],
    [31 * HOUR + 59 * MINUTE, "31 h", "31 ч"],
    [72 * HOUR - 1, "71 h", "71 ч"],
    [72 * HOUR, "3 days", "3 дня"],
    [-5 * 24 * HOUR, "5 days", "5 дней"],
  ])("%d ms", (length, english, russian) => {
    expect(saySpan(en, length)).toBe(english);
    expect(saySpan(ru, length)).toBe(russian);
  });

  test("how far from now", () => {
    expect(sayRelative(en, 3 * HOUR * 10, 0)).toBe("in 30 h");
    expect(sayRelative(ru, 0, 3 * HOUR)).toBe("3 ч назад");
    expect(sayRelative(en, 0, 20_000)).toBe("now");
    expect(sayLeft(en, 31 * HOUR, 0)).toBe("31 h left");
    expect(sayLeft(ru, 31 * HOUR, 0)).toBe("осталось 31 ч");
    expect(sayLeft(en, 20_000, 0)).toBe("less than a minute left");
    expect(sayLeft(en, 0, 4 * MINUTE)).toBe("4 min ago");
  });
});

describe("states, languages, lists", () => {
  test("every code has a name in both languages, and no code is shown for one", () => {
    expect(COUNTRY_CODES.length).toBeGreaterThan(240);
    for (const code of COUNTRY_CODES) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(countryName("en", code)).not.toBe(code);
      expect(countryName("ru", code)).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  test("names are the reader's, in the reader's alphabet", () => {
    expect(countryName("ru", "KZ")).toBe("Казахстан");
    expect(countryName("en", "??")).toBe("??");
    expect(isCountryCode("kz")).toBe(false);
    const names = countryOptions("ru").map((option) => option.label);
    expect(names[0]?.startsWith("А")).toBe(true);
    expect(languageName("ru", "kk")).toBe("казахский");
    expect(languageName("en", "not a code")).toBe("not a code");
  });

  test("lists", () => {
    expect(formatList("en", ["a", "b", "c"])).toBe("a, b and c");
    expect(formatList("ru", ["а", "б"], "or")).toBe("а или б");
  });
});
