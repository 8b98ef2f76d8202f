import { useTranslations } from "next-intl";

/** What each field is called, for an error summary: without scripts it cannot ask the fields. */
export function useLabels(): Record<string, string> {
  const t = useTranslations("logCase.fields");
  const more = useTranslations("logCase.more");
  return {
    name: t("name"),
    nationality: t("nationality"),
    hostState: t("hostState"),
    heldBy: t("heldBy"),
    place: t("place"),
    heldSince: t("heldSince"),
    heldSinceTime: t("heldSince"),
    sourceKind: t("source"),
    sourceGrade: t("grade"),
    team: t("team"),
    sexGender: more("sexGender"),
    born: more("born"),
    documents: more("documents"),
    language: more("language"),
    fear: more("fear"),
    fearedState: more("fearedState"),
    removalOn: more("removalOn"),
    removalOnTime: more("removalOn"),
    hearingOn: more("hearingOn"),
    hearingOnTime: more("hearingOn"),
    hearingType: more("hearingType"),
    lodgedOn: more("lodgedOn"),
    lawyerName: more("lawyerName"),
    lawyerReach: more("lawyerReach"),
    lawyerMandate: more("lawyerMandate"),
    callerName: more("callerName"),
    callerReach: more("callerReach"),
    callerRelation: more("callerRelation"),
    consent: more("consentScopes"),
    consentHow: more("consentHow"),
    knownOn: more("knownOn"),
  };
}
