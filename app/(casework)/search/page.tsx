import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { SearchPage } from "@/components/people/search-page";
import { loadSearch } from "@/lib/web/people/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

export default async function SearchRoute({ searchParams }: PageProps<"/search">) {
  const { q } = await searchParams;
  const { shell, data } = await loadSearch(typeof q === "string" ? q : undefined);
  return (
    <CaseworkFrame shell={shell}>
      <SearchPage data={data} shell={shell} />
    </CaseworkFrame>
  );
}
