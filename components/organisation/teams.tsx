import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Team } from "@/lib/organisations/queries";
import { NewTeamForm } from "./new-team-form";

/** The teams, and a new one. */
export function Teams({ teams }: { teams: readonly Team[] }) {
  const t = useTranslations("organisation.teams");
  return (
    <Card id="teams" title={t("title")} meta={teams.length}>
      <ul className="rows mb-4">
        {teams.map(({ id, name, memberCount }) => (
          <li key={id}>
            <span>
              <strong>
                <bdi>
                  <SealedText value={name} />
                </bdi>
              </strong>{" "}
              <span className="meta">{t("count", { count: memberCount })}</span>
            </span>
            <TextLink href={`/organisation/teams/${id}` as Route}>
              <span aria-hidden="true">{t("rename")}</span>
              <span className="sr-only">{t("renameOf", { name })}</span>
            </TextLink>
          </li>
        ))}
      </ul>
      <NewTeamForm />
    </Card>
  );
}
