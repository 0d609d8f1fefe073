/** What this file needs of the globals of the same names, which the ECMAScript library lacks. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
declare function atob(base64: string): string;

/** The module that a file of base64 holds. */
export function compileKernels(base64: string): object {
  const characters = atob(base64.replaceAll('\n', ''));
  return new WebAssembly.Module(
    Uint8Array.from(characters, (character) => character.charCodeAt(0)),
  );
}
