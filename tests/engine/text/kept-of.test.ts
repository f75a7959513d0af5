import { describe, expect, it } from "vitest";
import { KeptOf } from "../../../server/src/engine/text/kept-of.js";

describe("what is kept of an object", () => {
  it("is given back for that object and by that keeper only", () => {
    const [one, other] = [new KeptOf<object, string>(), new KeptOf<object, number>()];
    const [key, alike] = [{ a: 1 }, { a: 1 }];
    one.set(key, "kept");
    other.set(key, 2);
    expect([one.get(key), other.get(key)]).toEqual(["kept", 2]);
    expect([one.get(alike), other.get(alike)]).toEqual([undefined, undefined]);
  });

  it("is replaced by what is kept later, and taken away by undefined", () => {
    const keeper = new KeptOf<object, string>();
    const key = {};
    keeper.set(key, "first");
    keeper.set(key, "second");
    expect(keeper.get(key)).toBe("second");
    keeper.set(key, undefined);
    expect(keeper.get(key)).toBeUndefined();
  });

  it("is made once where nothing is kept, also when making it keeps something else", () => {
    const [one, other] = [new KeptOf<object, string>(), new KeptOf<object, string>()];
    const key = {};
    let made = 0;
    const make = (): string => {
      made += 1;
      return `${other.of(key, () => "inner")} made ${made}`;
    };
    expect([one.of(key, make), one.of(key, make)]).toEqual(["inner made 1", "inner made 1"]);
    expect([one.get(key), other.get(key)]).toEqual(["inner made 1", "inner"]);
  });

  it("is kept of lists and of what is frozen", () => {
    const keeper = new KeptOf<object, string>();
    const list = [1, 2];
    const frozen = Object.freeze({ a: 1 });
    keeper.set(list, "of a list");
    keeper.set(frozen, "of what is frozen");
    expect([keeper.get(list), keeper.get(frozen)]).toEqual(["of a list", "of what is frozen"]);
  });

  it("does not show on the object, and does not go over to a copy", () => {
    const keeper = new KeptOf<object, string>();
    const key = { a: 1 };
    keeper.set(key, "kept");
    expect(Reflect.ownKeys(key)).toEqual(["a"]);
    expect(JSON.stringify(key)).toBe('{"a":1}');
    expect(keeper.get({ ...key })).toBeUndefined();
    expect(keeper.get(structuredClone(key))).toBeUndefined();
  });
});
