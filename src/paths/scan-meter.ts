/** Work is counted in scanned ties, never in time: a question is cut at the same place on every machine. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

export class ScanMeter {
  scanned = 0;
  readonly budget: number;

  constructor(budget: number) {
    this.budget = budget;
  }

  /** @throws BudgetSpent once more than the budget has been scanned. */
  spend(slots: number): void {
    this.scanned += slots;
    if (this.scanned > this.budget) throw new BudgetSpent(`more than ${this.budget} ties scanned`);
  }
}
