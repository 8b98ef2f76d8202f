"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Team } from "@/lib/organisations/queries";
import { idle } from "@/lib/web/form-state";
import { renameTeam } from "@/lib/web/organisation/settings-actions";

/** Another name for a team. */
export function RenameTeamForm({ team }: { team: Pick<Team, "id" | "name" | "version"> }) {
  const t = useTranslations("organisation.team");
  const [state, submit] = useActionState(renameTeam, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <StaleNotice state={state} labels={{ teamName: t("name") }} />
      <input type="hidden" name="teamId" value={team.id} />
      <input type="hidden" name="version" value={team.version} />
      <TextField
        name="teamName"
        label={t("name")}
        state={state}
        defaultValue={team.name}
        maxLength={80}
        required
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </form>
  );
}
