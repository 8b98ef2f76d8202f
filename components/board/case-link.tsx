import type { Route } from "next";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";

/** The codename as the way to the case, and the name beside it unless the screen is discreet. */
export function CaseLink({
  id,
  codename,
  name,
  discreet,
}: {
  id: string;
  codename: string;
  name: string | null;
  discreet: boolean;
}) {
  return (
    <>
      <strong className="font-semibold">
        <TextLink href={`/cases/${id}` as Route}>{codename}</TextLink>
      </strong>{" "}
      <PersonName name={name} discreet={discreet} />
    </>
  );
}
