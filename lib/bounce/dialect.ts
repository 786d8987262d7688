/** How one kind of mail system words the notices that it writes: by what to know them. Every given part must fit. */
export interface Dialect {
  readonly id: string;
  readonly from?: RegExp;
  readonly subject?: RegExp;
  readonly text?: RegExp;
}
