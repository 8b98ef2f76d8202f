type Shown = { caseId: string; decisionId: string | null; filingId: string | null };

/** Where a paper is added, seen, and listed. */
export const paperPlaces = {
  form: ({ caseId, decisionId, filingId }: Shown) => {
    const about = decisionId ? `?decision=${decisionId}` : filingId ? `?filing=${filingId}` : "";
    return `/cases/${caseId}/documents/new${about}`;
  },
  /** With the sentence that it is kept. */
  kept: ({ caseId, decisionId }: Shown) =>
    `/cases/${caseId}${decisionId ? `/decisions/${decisionId}` : ""}?paper=kept#documents`,
  one: (caseId: string, id: string) => `/cases/${caseId}/documents/${id}`,
  file: (id: string, look: "original" | "view" | "thumb") => `/api/files/${id}?as=${look}`,
};
