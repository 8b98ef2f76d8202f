import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { NewChannel } from "@/components/channels/new-channel";
import { loadNewChannel } from "@/lib/web/channels/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels.add"))("title") };
}

export default async function NewChannelPage({ params }: PageProps<"/account/channels/new/[kind]">) {
  const { kind } = await params;
  const { shell, data } = await loadNewChannel(kind);
  return (
    <CaseworkFrame shell={shell}>
      <NewChannel data={data} />
    </CaseworkFrame>
  );
}
