// Types of the virtual module that scripts/public-suffix-plugin.ts serves.
declare module 'virtual:public-suffixes' {
  /** The rules of the public suffix list, one a line. */
  export const rules: string;
}
