import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";

type ChoiceProps = { label: string; options: { label: string; href: Route; isChosen: boolean }[] };

/** A choice between addresses; the one that is shown is no link. */
export function Choice({ label, options }: ChoiceProps) {
  return (
    <nav aria-label={label} className="calendar-choice">
      {options.map((option) =>
        option.isChosen ? (
          <strong key={option.href} aria-current="true">
            {option.label}
          </strong>
        ) : (
          <TextLink key={option.href} href={option.href}>
            {option.label}
          </TextLink>
        ),
      )}
    </nav>
  );
}
