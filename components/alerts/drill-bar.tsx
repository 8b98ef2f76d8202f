"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { AlertBarFrame } from "@/components/layout/alert-bar-frame";

/** A drill asks whether this person is there. Quiet, and plainly no alert; it leads to the one button of its page. */
export function DrillBar({ drillId }: { drillId: string }) {
  const t = useTranslations("alerts.bar");
  const to = `/drills/${drillId}`;
  const isHere = usePathname() === to;
  return (
    <output className="bar-quiet bar-drill block">
      <AlertBarFrame
        action={
          isHere ? null : (
            <Link href={to as Route} prefetch={false} className="btn btn-small">
              {t("drillAnswer")}
            </Link>
          )
        }
      >
        {t("drill")}
      </AlertBarFrame>
    </output>
  );
}
