/** A function that makes a value once for each object it is given, and forgets it with the object. */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, {readonly value: Value}>();
  return (key) => {
    const found = known.get(key) ?? {value: make(key)};
    known.set(key, found);
    return found.value;
  };
}
