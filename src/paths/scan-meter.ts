/** Work is counted in scanned ties, never in time: a question is cut at the same place on every machine. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

export class ScanMeter {
  scanned = 0;
  readonly budget: number;
  private end: number;

  constructor(budget: number) {
    this.budget = budget;
    this.end = budget;
  }

  /** From here on, so many more at most. */
  endAfter(slots: number): void {
    this.end = Math.min(this.end, this.scanned + slots);
  }

  /** @throws BudgetSpent once more than the budget has been scanned. */
  spend(slots: number): void {
    this.scanned += slots;
    if (this.scanned > this.end) throw new BudgetSpent(`more than ${this.end} ties scanned`);
  }
}
