import { checkPacks, type NamedPack } from "./pack-checks.ts";
import type { Pack } from "./pack-schema.ts";
import achpr from "./packs/achpr.json" with { type: "json" };
import am from "./packs/am.json" with { type: "json" };
import au from "./packs/au.json" with { type: "json" };
import ca from "./packs/ca.json" with { type: "json" };
import cat from "./packs/cat.json" with { type: "json" };
import ced from "./packs/ced.json" with { type: "json" };
import cedaw from "./packs/cedaw.json" with { type: "json" };
import crc from "./packs/crc.json" with { type: "json" };
import de from "./packs/de.json" with { type: "json" };
import echr from "./packs/echr.json" with { type: "json" };
import es from "./packs/es.json" with { type: "json" };
import eu from "./packs/eu.json" with { type: "json" };
import fr from "./packs/fr.json" with { type: "json" };
import gb from "./packs/gb.json" with { type: "json" };
import ge from "./packs/ge.json" with { type: "json" };
import gr from "./packs/gr.json" with { type: "json" };
import hrc from "./packs/hrc.json" with { type: "json" };
import iachr from "./packs/iachr.json" with { type: "json" };
import il from "./packs/il.json" with { type: "json" };
import it from "./packs/it.json" with { type: "json" };
import jp from "./packs/jp.json" with { type: "json" };
import kg from "./packs/kg.json" with { type: "json" };
import kr from "./packs/kr.json" with { type: "json" };
import kz from "./packs/kz.json" with { type: "json" };
import mx from "./packs/mx.json" with { type: "json" };
import nl from "./packs/nl.json" with { type: "json" };
import pl from "./packs/pl.json" with { type: "json" };
import rs from "./packs/rs.json" with { type: "json" };
import se from "./packs/se.json" with { type: "json" };
import tr from "./packs/tr.json" with { type: "json" };
import unSp from "./packs/un-sp.json" with { type: "json" };
import unhcr from "./packs/unhcr.json" with { type: "json" };
import us from "./packs/us.json" with { type: "json" };
import uz from "./packs/uz.json" with { type: "json" };
import type { Rule } from "./rule-schema.ts";

/**
 * Every pack as its file holds it, in the order in which rules are listed: states, then the Union, then
 * the international bodies. Weighs 200 KB: for the server.
 */
export const PACKS: readonly NamedPack[] = [
  { name: "kz.json", content: kz },
  { name: "kg.json", content: kg },
  { name: "uz.json", content: uz },
  { name: "tr.json", content: tr },
  { name: "ge.json", content: ge },
  { name: "am.json", content: am },
  { name: "rs.json", content: rs },
  { name: "pl.json", content: pl },
  { name: "de.json", content: de },
  { name: "fr.json", content: fr },
  { name: "it.json", content: it },
  { name: "es.json", content: es },
  { name: "gr.json", content: gr },
  { name: "nl.json", content: nl },
  { name: "se.json", content: se },
  { name: "gb.json", content: gb },
  { name: "us.json", content: us },
  { name: "ca.json", content: ca },
  { name: "au.json", content: au },
  { name: "mx.json", content: mx },
  { name: "il.json", content: il },
  { name: "kr.json", content: kr },
  { name: "jp.json", content: jp },
  { name: "eu.json", content: eu },
  { name: "echr.json", content: echr },
  { name: "hrc.json", content: hrc },
  { name: "cat.json", content: cat },
  { name: "cedaw.json", content: cedaw },
  { name: "crc.json", content: crc },
  { name: "ced.json", content: ced },
  { name: "un-sp.json", content: unSp },
  { name: "iachr.json", content: iachr },
  { name: "achpr.json", content: achpr },
  { name: "unhcr.json", content: unhcr },
];

interface RuleBook {
  packs: readonly Pack[];
  rules: readonly Rule[];
  byId: ReadonlyMap<string, Rule>;
}

let book: RuleBook | null = null;

/** All rules, in the order of the packs. Errors: throws, once and at first use, if a shipped pack is broken. */
export function allRules(): readonly Rule[] {
  return open().rules;
}

/** The rule of this id; null where no pack has it. */
export function findRule(id: string): Rule | null {
  return open().byId.get(id) ?? null;
}

/** The rule of this id. Errors: throws where no pack has it. */
export function ruleById(id: string): Rule {
  const rule = findRule(id);
  if (!rule) throw new Error(`no rule has the id ${id}`);
  return rule;
}

/** The pack of a state, of the Union (`EU`) or of a body (`HRC`); null where there is none. */
export function packOf(jurisdiction: string): Pack | null {
  return open().packs.find((pack) => pack.jurisdiction === jurisdiction) ?? null;
}

/** The version of the pack that a rule is in; kept with every deadline that the rule gives. */
export function packVersion(rule: Rule): string {
  return packOf(rule.jurisdiction)!.version;
}

function open(): RuleBook {
  if (book) return book;
  const { packs, problems } = checkPacks(PACKS);
  if (!packs) throw new Error(`the rule packs are broken: ${problems.join("; ")}`);
  const rules = packs.flatMap((pack) => pack.rules);
  book = { packs, rules, byId: new Map(rules.map((rule) => [rule.id, rule])) };
  return book;
}
