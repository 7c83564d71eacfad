/**
 * Works something out once per object and key. Those who ask the same of one snapshot at the same moment share its object, and
 * so they share the answer; it is forgotten with the object.
 */
export function oncePer<Of extends object, Made>(): (of: Of, key: string, make: () => Made) => Made {
  const madeFor = new WeakMap<Of, Map<string, Made>>();
  return (of, key, make) => {
    let made = madeFor.get(of);
    if (!made) {
      made = new Map();
      madeFor.set(of, made);
    }
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
}
