"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import type { MemberChoices } from "@/lib/web/organisation/loaders";
import { changeMember } from "@/lib/web/organisation/member-actions";
import { RolesFields } from "./roles-fields";

type MemberFormProps = {
  member: { id: string; roles: readonly string[]; teamIds: readonly string[]; version: number };
  choices: MemberChoices;
};

/** A member's roles and teams. */
export function MemberForm({ member, choices }: MemberFormProps) {
  const t = useTranslations("organisation.member");
  const [state, submit] = useActionState(changeMember, idle);
  return (
    <form action={submit} className="card form max-w-none" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <StaleNotice state={state} labels={{ roles: t("roles"), teamIds: t("teams") }} />
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="version" value={member.version} />
      <RolesFields state={state} choices={choices} now={member} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </form>
  );
}
