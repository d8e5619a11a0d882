/** What every export says of where it comes from. */
export interface Citation {
  /** The address of the view, for a person to open. */
  readonly address: string;
  /** Version of the data. */
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export function sayCitation({ address, version, day }: Citation): string {
  return `Entente, data version ${version}, read on ${day}: ${address} (facts: CC BY 4.0)`;
}
