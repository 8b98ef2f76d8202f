"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { browserHere } from "./browser-push";

/** Marks the browser that one is looking at. */
export function ThisBrowser({ browser }: { browser: string }) {
  const t = useTranslations("channels.list");
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    let isLooking = true;
    void browserHere().then((here) => {
      if (isLooking) setHere(here === browser);
    });
    return () => {
      isLooking = false;
    };
  }, [browser]);
  return isHere ? <Tag>{t("thisBrowser")}</Tag> : null;
}
