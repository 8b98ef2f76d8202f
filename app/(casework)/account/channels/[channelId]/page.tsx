import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { Channel } from "@/components/channels/channel";
import { loadChannel } from "@/lib/web/channels/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelPage({ params }: PageProps<"/account/channels/[channelId]">) {
  const { channelId } = await params;
  const { shell, data } = await loadChannel(channelId);
  return (
    <CaseworkFrame shell={shell}>
      <Channel data={data} shell={shell} />
    </CaseworkFrame>
  );
}
