import { Phone } from "lucide-react";
import { SealedText } from "@/components/ui/sealed-text";
import type { PhoneLine } from "@/lib/custody/phone-lines";

type PhoneLinksProps = {
  phones: readonly PhoneLine[];
  /** Said to a screen reader before each number: whom it rings. */
  before: string;
  /** Said where there is no number. */
  none: string;
};

/** The numbers of somebody, each to be rung with one press; a line in which no number can be read stands as it was typed. */
export function PhoneLinks({ phones, before, none }: PhoneLinksProps) {
  if (phones.length === 0) return <p className="meta">{none}</p>;
  return (
    <ul className="call-phones">
      {phones.map(({ text, number }) => (
        <li key={text} dir="auto">
          {number === null ? (
            <SealedText value={text} />
          ) : (
            <a className="phone" href={`tel:${number}`}>
              <Phone aria-hidden="true" />
              <span className="sr-only">{before}, </span>
              <bdi>{text}</bdi>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
