/** gray-matter asks for a global `Buffer`, and uses only these two functions of it (DESIGN §5). */
export const Buffer = {
  from: (text: string) => text,
  isBuffer: () => false,
};
