/** An id in the form that locale keys allow: lower case, hyphens as underscores. `SPF-001` → `spf_001`. */
export type Slug<T extends string> = T extends `${infer Head}-${infer Tail}`
  ? `${Lowercase<Head>}_${Slug<Tail>}`
  : Lowercase<T>;

export function slug<T extends string>(id: T): Slug<T> {
  // Lower-casing and replacing is what the type says.
  return id.toLowerCase().replaceAll('-', '_') as Slug<T>;
}
