import "server-only";
import { redirect } from "next/navigation";
import { findByCodename } from "../../cases/recent.ts";
import { loadPage, type Page } from "../page.ts";

export type SearchData = {
  /** A codename that was asked for and leads nowhere. */
  missing: string | null;
};

const LONGEST_CODENAME = 80;

/** The page of *Search*. With a codename it goes straight to the case. */
export async function loadSearch(codename: string | undefined): Promise<Page<SearchData>> {
  const asked = codename?.trim().slice(0, LONGEST_CODENAME) || null;
  const page = await loadPage("search:people", async (tx) => ({
    found: asked ? await findByCodename(tx, asked) : null,
  }));
  if (page.data.found) redirect(`/cases/${page.data.found.id}`);
  return { shell: page.shell, data: { missing: asked } };
}
