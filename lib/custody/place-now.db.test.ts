import { expect, test } from "vitest";
import { requireAccess } from "../access/proof.ts";
import { findCaseHeader } from "../cases/header.ts";
import { withActor } from "../db/client.ts";
import { aCase, anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import type { EpisodeFields } from "./episode.ts";
import type { MoveFields } from "./move.ts";
import { recordEpisode, recordMove } from "./record.ts";

await testDatabase();

const told = {
  knownOn: "2022-12-29",
  sourceKind: null,
  sourceGrade: null,
  time: null,
  zone: "Asia/Almaty",
  facilityId: null,
} as const;

test("the header shows where the person was brought last, never where they were before", async () => {
  const org = await anOrganisation();
  const { caseId } = await aCase(org.founder, org.teamId);
  const place = async () => (await withActor(org.founder, (tx) => findCaseHeader(tx, caseId)))?.place;
  const record = (place: string | null, move: Partial<MoveFields> | null) =>
    withActor(org.founder, async (tx) => {
      const access = await requireAccess(tx, org.founder, "custody:record", caseId);
      if (move)
        return recordMove(tx, access, {
          episodeId,
          fields: {
            ...told,
            on: "2022-12-28",
            event: "transfer_other_agency",
            holdingBody: "convoy",
            purpose: null,
            ...{
              proceedingId: null,
              direction: null,
              custodyType: null,
              legalBasis: null,
              isAcknowledged: true,
            },
            note: null,
            place,
            ...move,
          },
        });
      const fields: EpisodeFields = {
        ...told,
        on: "2022-12-01",
        custodyType: "unknown",
        holdingBody: "police",
        legalBasis: null,
        isAcknowledged: true,
        howKnown: null,
        place,
      };
      return recordEpisode(tx, access, fields);
    });
  let episodeId = "";
  const begun = await record("Station No. 2", null);
  episodeId = begun.ok ? begun.value : "";
  expect(await place()).toBe("Station No. 2");
  await record("Border detachment", {});
  expect(await place()).toBe("Border detachment");
  await record("The court", { event: "court_appearance", on: "2022-12-29" });
  expect(await place()).toBe("Border detachment");
  await record("Remand prison", { on: "2022-12-05" });
  expect(await place()).toBe("Border detachment");
  await record(null, { event: "transfer_to_border", on: "2022-12-29" });
  expect(await place()).toBeNull();
});
