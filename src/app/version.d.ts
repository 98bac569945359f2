/** The version of the page, from package.json; the build puts it in. */
declare const __VERSION__: string;
