import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmStayPage } from "@/components/proceedings/confirm-stay-page";
import { loadConfirmation } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.confirm"))("title") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/filings/[filingId]/confirm">) {
  const { caseId, filingId } = await params;
  return <ConfirmStayPage {...(await loadConfirmation(caseId, filingId))} />;
}
