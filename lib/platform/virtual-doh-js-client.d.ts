// Types of the virtual module that scripts/doh-js-client-plugin.ts serves: the package has none of its own.
declare module 'virtual:doh-js-client' {
  interface Injected {
    readonly xhr2: new () => object;
    readonly 'native-dns-packet': (new () => object) & {
      write(buffer: never, packet: never): void;
      parse(buffer: never): { answer: unknown };
    };
    readonly Buffer: { alloc(size: number): object; from(body: ArrayBuffer): object };
  }
  interface Client {
    readonly providers: Record<string, string>;
    setProvider(name: string): void;
    /** Settles with whatever `parse().answer` was. */
    resolve(name: string, type: string): Promise<unknown>;
  }
  export function loadDohJsClient(injected: Injected): {
    readonly DoH: new (provider: string) => Client;
    readonly Util: { getDomainType: (type: never) => number };
  };
}
