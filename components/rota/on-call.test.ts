import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OnCallRegion } from "@/components/board/on-call-region";
import type { RotaBoard } from "@/lib/alerts/rota/board";
import type { OnCallLine } from "@/lib/alerts/rota/on-call";
import { catalogues } from "@/lib/i18n/catalogues";

function draw(lines: OnCallLine[], canManage = false): string {
  const rota: RotaBoard = { lines, holes: [], oneDeep: 0, unsigned: [], names: {}, zone: "Asia/Almaty" };
  const region = createElement(OnCallRegion, { rota, canManage });
  const props = { locale: "en", messages: catalogues.en, timeZone: "UTC" };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props as never, region));
}

const line = (given: Partial<OnCallLine>): OnCallLine => ({
  ...{ rotaId: "r", rotaName: "Nights", zone: "Asia/Almaty", person: null, why: "outside", missing: null },
  ...{ until: null, next: null },
  ...given,
});

test("without a rota it says that the ladder calls everybody, and the first step", () => {
  expect(draw([], true)).toContain("the ladder calls everybody. A rota says whose turn it is");
  expect(draw([])).toContain("A supervisor or an administrator can begin one.");
});

test("a hole says who is missing and that nobody is there; a person says how to ring them", () => {
  const anna = { id: "a", name: "Anna", phone: "+7 701 000 00 01" };
  const hole = draw([line({ why: "absent", missing: anna })]);
  expect(hole).toContain("Nobody");
  expect(hole).toContain("Anna is away");
  expect(hole).toContain("rota-hole");
  expect(draw([line({ why: "turn", person: anna })])).toContain('href="tel:+77010000001"');
});
