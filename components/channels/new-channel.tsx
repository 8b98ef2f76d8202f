import { useTranslations } from "next-intl";
import type { NewChannelData } from "@/lib/web/channels/loaders";
import { AddForm } from "./add-form";
import { BrowserForm } from "./browser-form";
import { ChannelStep } from "./channel-step";

/** The page that adds a channel of one kind. */
export function NewChannel({ data }: { data: NewChannelData }) {
  const t = useTranslations("channels");
  const { kind, isSet, publicKey, browsers } = data;
  return (
    <ChannelStep title={t(`add.of.${kind}`)}>
      <div className="card grid max-w-2xl gap-4">
        <p>{kind === "web_push" ? t("browser.lead") : t(`add.what.${kind}`)}</p>
        {isSet ? (
          kind === "web_push" ? (
            <BrowserForm publicKey={publicKey ?? ""} browsers={browsers} />
          ) : (
            <AddForm kind={kind} />
          )
        ) : (
          <p className="notice notice-warn">{t("said.notSetUp")}</p>
        )}
      </div>
    </ChannelStep>
  );
}
