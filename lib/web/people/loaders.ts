import "server-only";
import { redirect } from "next/navigation";
import { mayDo } from "../../access/roles.ts";
import { findByCodename } from "../../cases/recent.ts";
import { myTeams } from "../../organisations/queries.ts";
import { loadPage, type Page } from "../page.ts";

export type SearchData = {
  /** A codename that was asked for and leads nowhere. */
  missing: string | null;
  /** The teams of who may raise an alert for somebody not logged yet; null for who may not. */
  teams: { id: string; name: string }[] | null;
};

const LONGEST_CODENAME = 80;

/** The page of *Search*. With a codename it goes straight to the case. */
export async function loadSearch(codename: string | undefined): Promise<Page<SearchData>> {
  const asked = codename?.trim().slice(0, LONGEST_CODENAME) || null;
  const page = await loadPage("search:people", async (tx, { roles }) => ({
    found: asked ? await findByCodename(tx, asked) : null,
    teams: mayDo(roles, "case:log") && mayDo(roles, "alert:raise") ? await myTeams(tx) : null,
  }));
  if (page.data.found) redirect(`/cases/${page.data.found.id}`);
  return { shell: page.shell, data: { missing: asked, teams: page.data.teams } };
}
