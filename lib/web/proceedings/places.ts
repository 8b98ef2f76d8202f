/** Where the forms of this room lead when they are done. */
export const places = {
  proceedings: (caseId: string) => `/cases/${caseId}#proceedings`,
  deadlines: (caseId: string) => `/cases/${caseId}#deadlines`,
  decision: (caseId: string, decisionId: string) => `/cases/${caseId}/decisions/${decisionId}`,
  measure: (caseId: string, measureId: string) => `/cases/${caseId}/measures/${measureId}`,
  deadline: (caseId: string, deadlineId: string) => `/cases/${caseId}/deadlines/${deadlineId}`,
};
