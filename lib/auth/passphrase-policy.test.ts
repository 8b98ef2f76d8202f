import { expect, test } from "vitest";
import { judgePassphrase } from "./passphrase-policy.ts";

const context = ["Анна Петрова", "a.petrova@example.org", "Комитет помощи беженцам", "Ян"];

test.each([
  ["five English words", "seven wet umbrellas by the door"],
  ["Russian words", "пять мокрых зонтов у двери"],
  ["Kazakh words", "жеті жасыл шәйнек терезеде"],
  ["Arabic words", "سبع مظلات مبللة عند الباب"],
  ["fifteen characters of a generator", "vR7#qL0-xT9!wZe"],
  ["256 of them", "vR7#qL0-xT9!wZe, ".repeat(16).slice(0, 256)],
  ["a short name by chance inside a word", "сиян заря туман окно дерево"],
])("%s will do", async (_, passphrase) => {
  expect(await judgePassphrase(passphrase, context)).toEqual({ ok: true });
});

test.each([
  ["fourteen characters (@asvs V6.2.1)", "vR7#qL0-xT9!wZ", "tooShort"],
  ["fourteen in more code points, until they are composed", "йёйёйёйёйёйёйё".normalize("NFD"), "tooShort"],
  ["257 characters", "ж".repeat(257), "tooLong"],
  ["an entry of the list (@asvs V6.2.4)", "1qaz2wsx3edc4rfv", "common"],
  ["the same in capitals", "1QAZ2WSX3EDC4RFV", "common"],
  ["one entry over and over", "qwerty qwerty qwerty", "common"],
  ["a Russian one, listed by its keys", "пароль-пароль-пароль", "common"],
  ["the product (@asvs V6.2.11)", "seven wet amparo umbrellas", "context"],
  ["the product in Cyrillic", "семь мокрых ампаро зонтов", "context"],
  ["the person, as in the mail address", "my umbrella is petrova blue", "context"],
  ["the person in another script", "мокрый зонт петрова дверь", "context"],
  ["the person, spaced out", "wet umbrella p e t r o v a", "context"],
  ["a word of the organisation", "komitet wet umbrella door", "context"],
  ["a row of keys", "qwertyuiopasdfghjkl", "guessable"],
  ["a row of Russian keys", "йцукенгшщзхъфыва", "guessable"],
  ["one letter", "ж".repeat(40), "guessable"],
  ["digits in order", "1234567890123456", "guessable"],
  ["a Russian word over and over", "любовьлюбовьлюбовь", "guessable"],
])("not %s", async (_, passphrase, reason) => {
  expect(await judgePassphrase(passphrase, context)).toEqual({ ok: false, reason });
});
