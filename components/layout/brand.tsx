import Link from "next/link";
import { BrandMark } from "./brand-mark";

/** The program's name, leading to its first page. */
export function Brand({ href = "/" }: { href?: string }) {
  return (
    <Link href={href} prefetch={false} className="brand">
      <BrandMark />
      Amparo
    </Link>
  );
}
