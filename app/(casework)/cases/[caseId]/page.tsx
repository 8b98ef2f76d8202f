import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { loadCase } from "@/lib/web/casework/loaders";

type Props = PageProps<"/cases/[caseId]">;

/** The timeline begins with the newest, unless the address asks for the oldest. */
async function asked({ params, searchParams }: Props) {
  const [{ caseId }, { timeline }] = await Promise.all([params, searchParams]);
  return loadCase(caseId, timeline !== "oldest");
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).data.header.codename };
}

export default async function CaseRoute(props: Props) {
  const { paper } = await props.searchParams;
  return <CasePage page={await asked(props)} isPaperKept={paper === "kept"} />;
}
