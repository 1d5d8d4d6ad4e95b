/** Small guards that the messages' schema is put together from. A record may hold no key that the schema does not name. */

export type Guard<T> = (value: unknown) => value is T;

export const count: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const truth: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

export const text = (most: number): Guard<string> => (value): value is string => typeof value === "string" && value.length <= most;

export const word = <T extends string>(...words: T[]): Guard<T> => (value): value is T => words.includes(value as T);

/** The one word that tells members of a union apart. */
export const kind = <T extends string>(name: T): Guard<T> => (value): value is T => value === name;

export const list = <T>(guard: Guard<T>, most: number): Guard<T[]> => (value): value is T[] =>
  Array.isArray(value) && value.length <= most && value.every((one) => guard(one));

const ABSENT = Symbol("may be absent");
type Optional<T> = Guard<T> & { [ABSENT]?: true };

export const optional = <T>(guard: Guard<T>): Guard<T | undefined> => {
  const loose: Optional<T | undefined> = (value): value is T | undefined => value === undefined || guard(value);
  return Object.assign(loose, { [ABSENT]: true as const });
};

/** A guard for each key, optional ones too; none may be forgotten but those left out on purpose, which then may not come. */
type Shape<T> = { [K in keyof T]?: Guard<Exclude<T[K], undefined>> | Guard<T[K]> | Guard<T[K] | undefined> };

export const record = <T>(shape: Shape<T>): Guard<T> => {
  const guards = new Map(Object.entries(shape) as [string, Guard<unknown>][]);
  return (value): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const own = value as Record<string, unknown>;
    return Object.keys(own).every((key) => guards.has(key)) && [...guards].every(([key, guard]) => guard(Object.hasOwn(own, key) ? own[key] : undefined));
  };
};

export const anyOf = <T>(...guards: Guard<never>[] | Guard<T>[]): Guard<T> => (value): value is T => (guards as Guard<T>[]).some((guard) => guard(value));
