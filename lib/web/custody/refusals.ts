/** What the commands of custody refuse, as the forms say it. */
export const MOVE_REFUSALS = {
  isOver: { error: "custody.errors.isOver" },
  beforeCustody: { error: "custody.errors.beforeCustody", field: "on" },
} as const;

export const END_REFUSALS = {
  endBeforeStart: { error: "custody.errors.endBeforeStart", field: "on" },
} as const;

export const STRIKE_REFUSALS = { hasMoves: { error: "custody.errors.hasMoves" } } as const;
