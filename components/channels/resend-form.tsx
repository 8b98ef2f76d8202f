"use client";

import type { ReactNode } from "react";
import { RowForm } from "@/components/organisation/row-form";
import { sendCode } from "@/lib/web/channels/actions";

/** Sends another code, or the first message again. */
export function ResendForm({ channelId, children }: { channelId: string; children: ReactNode }) {
  return (
    <RowForm action={sendCode} name="channelId" value={channelId} size="small">
      {children}
    </RowForm>
  );
}
