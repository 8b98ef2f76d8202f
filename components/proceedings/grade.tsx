import { useLocale } from "next-intl";
import { GradeMark } from "@/components/ui/grade-mark";
import { attributesOf } from "@/lib/vocabulary/attributes";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/** How reliable a source is, by its letter. */
export function Grade({ grade }: { grade: Code<"evidence_grade"> | null }) {
  const locale = useLocale();
  if (grade === null) return null;
  return (
    <GradeMark
      letter={attributesOf("evidence_grade", grade).symbol}
      meaning={label("evidence_grade", grade, locale)}
    />
  );
}
