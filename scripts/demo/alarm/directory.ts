import type { Actor } from "../../../lib/access/actor.ts";
import { addEntry } from "../../../lib/alerts/calls/edit-entry.ts";
import type { EntryFields } from "../../../lib/alerts/calls/entry.ts";
import { withActor } from "../../../lib/db/client.ts";
import { requireOrganisationAccess } from "../../../lib/organisations/admin.ts";

type Line = [kind: EntryFields["kind"], state: string | null, name: string, phones: string];

/** Nobody here exists. The numbers are of ranges that are kept for films and books, whatever the state beside them. */
const LINES: readonly (readonly [...Line, more?: Partial<EntryFields>])[] = [
  [
    "lawyer",
    "KZ",
    "Advocate Example, Almaty",
    "+44 7700 900101 (mobile)\n+44 20 7946 0101 (office)",
    { languages: ["kk", "ru"], hours: "Mobile at any hour, for a removal" },
  ],
  [
    "duty_prosecutor",
    "KZ",
    "Duty prosecutor (invented), Almaty",
    "+44 20 7946 0102",
    { languages: ["ru", "kk"], hours: "Round the clock", note: "Asks for the number of the decision first." },
  ],
  [
    "unhcr_duty",
    "KZ",
    "Duty officer of the demo, Almaty",
    "+44 7700 900103",
    { languages: ["en", "ru"], hours: "Evenings and nights, by text first" },
  ],
  [
    "detention_centre",
    "KZ",
    "Special reception of the demo, Semey",
    "+44 1632 960104",
    { languages: ["ru"], note: "The shift changes at 08:00 and 20:00." },
  ],
  [
    "border_post",
    "KZ",
    "Border post “Example” (KZ–RU)",
    "+44 1632 960105",
    { languages: ["ru", "kk"], hours: "Round the clock" },
  ],
  [
    "migration_police",
    "KG",
    "Migration police of the demo, Bishkek",
    "+44 1632 960106",
    { languages: ["ky", "ru"], hours: "09:00–18:00" },
  ],
  [
    "lawyer",
    "TR",
    "Avukat Örnek, Van",
    "+44 7700 900107",
    { languages: ["tr", "fa"], hours: "Until midnight" },
  ],
  ["detention_centre", "TR", "Removal centre of the demo, Van", "+44 1632 960108", { languages: ["tr"] }],
  ["embassy", null, "Embassy of Nowhere, night desk", "+1 212 555 0109", { languages: ["en", "fr"] }],
  [
    "airline",
    null,
    "Demo Air, operations",
    "+1 202 555 0110",
    {
      languages: ["en"],
      hours: "Round the clock",
      note: "Ask for the duty manager; say that an appeal is pending.",
    },
  ],
  [
    "doctor",
    null,
    "Dr Sample, documents ill-treatment",
    "+44 7700 900111",
    { languages: ["en", "ru", "fa"] },
  ],
  [
    "press",
    null,
    "Night desk of The Daily Specimen",
    "+44 20 7946 0112",
    { languages: ["en"], note: "Only with the family’s leave." },
  ],
];

/** @returns the ids of the entries, in their order */
export function fillDirectory(lead: Actor): Promise<string[]> {
  return withActor(lead, async (tx) => {
    const access = requireOrganisationAccess(tx, lead, "directory:edit");
    const ids: string[] = [];
    for (const [kind, hostState, name, phones, more] of LINES) {
      const fields = { kind, hostState, name, phones, hours: null, languages: [], note: null, ...more };
      const added = await addEntry(tx, access, fields);
      if (added.ok) ids.push(added.value);
    }
    return ids;
  });
}
