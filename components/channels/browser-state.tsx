"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { NewChannelData } from "@/lib/web/channels/loaders";
import { type Ability, ability, browserHere } from "./browser-push";

type Known = { ability: Ability; here: string | null };

/** How this browser stands: able, blocked, on already; and in how many others push is on. */
export function BrowserState({ browsers }: { browsers: NewChannelData["browsers"] }) {
  const t = useTranslations("channels.browser");
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isLooking = true;
    void browserHere().then((here) => {
      if (isLooking) setKnown({ ability: ability(), here });
    });
    return () => {
      isLooking = false;
    };
  }, []);
  if (!known) return <p className="meta">{t("checking")}</p>;
  if (known.ability !== "able") return <p className="notice notice-error">{t(known.ability)}</p>;
  const mine = browsers.find(({ browser }) => browser === known.here);
  const others = browsers.filter((each) => each !== mine && !each.isDead).length;
  return (
    <>
      {mine ? (
        <p className={mine.isDead ? "notice notice-warn" : "notice notice-good"}>
          {t(mine.isDead ? "hereDead" : "here")}
        </p>
      ) : null}
      {others > 0 ? <p className="notice">{t("elsewhere", { count: others })}</p> : null}
    </>
  );
}
