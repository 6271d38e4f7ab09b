/** The names of the parts of a pattern: `personId` of `/people/:personId`. */
type PartOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Rest}`
  ? PartOf<Head> | PartOf<Rest>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

type Parts<Pattern extends string> = Readonly<Record<PartOf<Pattern>, string>>;

/** Builds the address of a page; `pattern` is what the table of routes is given. */
export interface Path<Pattern extends string> {
  (...parts: [PartOf<Pattern>] extends [never] ? [] : [parts: Parts<Pattern>]): string;
  readonly pattern: Pattern;
}

/** A path with named parts. Building throws on a part that is empty or would climb to another path. */
export function path<Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const build = (parts: Readonly<Record<string, string>> = {}) =>
    pattern.replace(/:(\w+)/g, (_whole, name: string) => {
      const part = parts[name] ?? '';
      if (/^\.{0,2}$/.test(part)) throw new TypeError(`The path ${pattern} needs its ${name}.`);
      return encodeURIComponent(part);
    });
  return Object.assign(build, { pattern });
}
