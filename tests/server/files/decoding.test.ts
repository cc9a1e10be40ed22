import { expect, test } from "vitest";
import { asOnDisk, decoded } from "../../../server/src/files/decoding";

const bytes = (...codes: number[]) => Uint8Array.from(codes);

test("bytes that are no UTF-8 are told from a sign that stands for such", () => {
  expect(decoded(bytes(0x61, 0xe9, 0x62))).toBe("a\udcffb");
  expect(decoded(new TextEncoder().encode("a\ufffdb"))).toBe("a\ufffdb");
  expect(decoded(new TextEncoder().encode("Coördinatie 🙂"))).toBe("Coördinatie 🙂");
});

test("a byte order mark stays", () => {
  expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("\ufeffa");
});

test("what an editor shows of a file that is no UTF-8 counts as what stands there", () => {
  expect(asOnDisk("a\ufffdb en c", "a\udcffb")).toBe("a\udcffb en c");
  expect(asOnDisk("a\ufffdb", "a\ufffdb")).toBe("a\ufffdb");
  expect(asOnDisk("a\ufffdb", undefined)).toBe("a\ufffdb");
});
