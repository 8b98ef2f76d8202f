/**
 * The moment of an assessment, in milliseconds of the epoch, and the only thing that compares anything with it. Each question
 * whose answer is still *no* leaves the moment at which it turns to *yes*; so what was concluded from the answers stands,
 * unchanged, until `next`.
 */
export class AsOf {
  readonly ms: number;
  /** The earliest moment at which an answer changes; `Infinity` where none does. */
  next = Number.POSITIVE_INFINITY;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** Whether the moment has come. At the moment itself it has. */
  reached(moment: number): boolean {
    if (this.ms >= moment) return true;
    if (moment < this.next) this.next = moment;
    return false;
  }

  /** Whether the moment is over: *at most 24 hours ago* still holds at exactly 24 hours. */
  past(moment: number): boolean {
    return this.reached(moment + 1);
  }
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
