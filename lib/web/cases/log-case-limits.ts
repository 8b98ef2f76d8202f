/** As long as each text of the form may be; the page sets the same limits. */
export const LIMITS = {
  name: 200,
  nationality: 200,
  place: 200,
  born: 20,
  fear: 4000,
  fearedState: 200,
  lawyerName: 200,
  lawyerReach: 300,
  lawyerMandate: 300,
  callerName: 200,
  callerReach: 300,
  documents: 400,
  consentHow: 400,
} as const;
