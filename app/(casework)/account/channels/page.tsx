import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { Channels } from "@/components/channels/channels";
import { queryValue } from "@/lib/web/auth/loaders";
import { loadChannels } from "@/lib/web/channels/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelsPage({ searchParams }: PageProps<"/account/channels">) {
  const { shell, data } = await loadChannels();
  return (
    <CaseworkFrame shell={shell}>
      <Channels data={data} shell={shell} done={queryValue(await searchParams, "done")} />
    </CaseworkFrame>
  );
}
