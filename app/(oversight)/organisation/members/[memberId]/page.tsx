import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { Member } from "@/components/organisation/member";
import { loadMember } from "@/lib/web/organisation/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation"))("title") };
}

export default async function MemberPage({ params }: PageProps<"/organisation/members/[memberId]">) {
  const { memberId } = await params;
  const { shell, data } = await loadMember(memberId);
  return (
    <CaseworkFrame shell={shell}>
      <Member member={data.member} choices={data} />
    </CaseworkFrame>
  );
}
